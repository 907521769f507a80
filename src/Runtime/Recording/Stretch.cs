namespace Weft;

/// <summary>The time between two ticks, as far as it belongs to a session.</summary>
/// <param name="From">Its beginning, by the clock.</param>
/// <param name="Until">Its end.</param>
/// <param name="Paused">Pauses of the garbage collector in it, nanoseconds.</param>
/// <param name="Weight">The weight charged for it, nanoseconds.</param>
internal readonly record struct Stretch(long From, long Until, long Paused, long Weight)
{
    /// <summary>The elapsed time, less pauses.</summary>
    public long Time => Until - From - Paused;
}
