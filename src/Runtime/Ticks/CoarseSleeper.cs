namespace Weft;

/// <summary>
/// Where the system's sleeps cannot be called: whole milliseconds, the fraction
/// turned into the chance of one more, so that ticks stay random.
/// </summary>
internal sealed class CoarseSleeper : ISleeper
{
    private readonly Random _random = new();

    /// <inheritdoc/>
    /// <remarks>The clock thread's managed priority does it here.</remarks>
    public void Hasten()
    {
    }

    /// <inheritdoc/>
    public void Sleep(long nanoseconds)
    {
        double milliseconds = nanoseconds / 1e6;
        double whole = Math.Floor(milliseconds);
        Thread.Sleep((int)whole + (_random.NextDouble() < milliseconds - whole ? 1 : 0));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
