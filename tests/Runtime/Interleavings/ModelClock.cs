namespace Weft.Tests.Interleavings;

/// <summary>A clock that publishes some ticks.</summary>
internal sealed class ModelClock(int ticks) : ModelThread
{
    /// <inheritdoc/>
    public override IEnumerable<Step> Run()
    {
        for (int i = 0; i < ticks; i++)
        {
            yield return new Step(StepKind.Publish, Cell.Tick) { Next = TickValue.Next };
        }
    }
}
