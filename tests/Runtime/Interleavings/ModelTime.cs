namespace Weft.Tests.Interleavings;

/// <summary>Time that goes by while no thread does anything.</summary>
internal sealed class ModelTime : ModelThread
{
    /// <inheritdoc/>
    public override IEnumerable<Step> Run()
    {
        yield return new Step(StepKind.Clock, WaitCell.Clock);
    }
}
