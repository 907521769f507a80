namespace Weft;

/// <summary>Looks at the program right after each tick, on the clock thread
/// alone, so that the clock need not know the program's threads.</summary>
internal abstract class TickWatcher
{
    /// <summary>Called when a tick has been published.</summary>
    /// <param name="tick">The tick.</param>
    /// <param name="weight">Nanoseconds that a look at it stands for.</param>
    public abstract void Look(Tick tick, long weight);

    /// <summary>Called when no more ticks come: closes the files that looks hold open.</summary>
    public abstract void End();
}
