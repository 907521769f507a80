namespace Weft;

/// <summary>
/// When ticks are due: a Poisson process in the running time of the program. The
/// next one is counted from when the last was <em>due</em>, not from when it came.
/// </summary>
/// <remarks>
/// <para>A tick is equally likely in every moment, whatever has happened before, and so finds a frame as often as it is
/// open even where ticks disturb the program (Wolff, "Poisson arrivals see time averages", Operations Research 30,
/// 1982). Each tick comes 15 to 60 us late, because the system takes that long to wake a thread. If all points of a
/// Poisson process are delayed by the same or by independent random times, the result is a Poisson process again. If
/// the interval began when the last tick <em>came</em>, no tick could follow within the delay. Ticks would then meet
/// work that begins at a tick too seldom: by 2.4 points for a method that takes half a millisecond.</para>
/// <para>For the same reason one that falls due while another is on its way does not come
/// with it, ahead of its time (1.1 points), but right after it. For one thread.</para>
/// </remarks>
/// <param name="random">Where chance comes from.</param>
internal sealed class TickSchedule(Random random)
{
    // Further behind, the program and its clock were stopped together: what
    // went by is known then, and drawing the ticks of an hour is work.
    private const long MostAtOnce = 1_000;

    private const long UsualLateness = 100_000;

    private long _interval;

    /// <summary>Running time at which the next tick is due, nanoseconds.</summary>
    public long Next { get; private set; }

    /// <summary>Draws the next tick from a moment on.</summary>
    /// <param name="now">Running time, nanoseconds.</param>
    /// <param name="interval">Mean time between ticks, nanoseconds, more than 0.</param>
    public void Begin(long now, long interval)
    {
        _interval = interval;
        Next = now + Draw();
    }

    /// <summary>Takes the tick that is due. Where the clock thread comes later
    /// than usual, all that should have come by now are one tick.</summary>
    /// <param name="now">Running time, nanoseconds.</param>
    /// <returns>The weight, nanoseconds: the interval for each tick that it stands for; 0 if none is due.</returns>
    public long Take(long now)
    {
        long late = now - Next;
        if (late < 0)
        {
            return 0;
        }

        if (late > MostAtOnce * _interval)
        {
            Begin(now, _interval);
            return late + _interval;
        }

        long weight = 0;
        long lastDue = now - Math.Min(late, UsualLateness);
        while (Next <= lastDue)
        {
            weight += _interval;
            Next += Draw();
        }

        return weight;
    }

    /// <summary>Exponential: the time to the next point of a Poisson process.</summary>
    private long Draw() => (long)(-Math.Log(1 - random.NextDouble()) * _interval);
}
