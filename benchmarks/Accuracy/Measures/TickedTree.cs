namespace Weft.Benchmarks;

/// <summary>
/// What an ideal sampler finds that looks at all threads at once: at each of its ticks,
/// every path that is open on any thread is counted. Computed from the exact events.
/// </summary>
/// <remarks>
/// Threads that work in step are found at the same place by the same tick, so that
/// two samples of one tick tell less than two of different ones; threads that take
/// turns tell more. No sampler whose ticks are the same for all threads does better.
/// </remarks>
/// <param name="nameOf">The name of a member.</param>
/// <param name="logicalPath">The caller's path and the member of a logical path.</param>
/// <param name="ticks">When the ticks come: nanoseconds in which the program
/// has run, pauses not counted, in ascending order.</param>
internal sealed class TickedTree(Func<int, string> nameOf, Func<int, (int Parent, int Member)> logicalPath,
    double[] ticks) : ExactTree(nameOf, logicalPath)
{
    /// <summary>As many moments as asked for, each equally likely anywhere between two events.</summary>
    public static double[] Draw(Random random, int count, TraceEvent start, TraceEvent end)
    {
        (double from, double until) = (Running(start), Running(end));
        var ticks = new double[count];
        for (int i = 0; i < count; i++)
        {
            ticks[i] = from + (random.NextDouble() * (until - from));
        }

        Array.Sort(ticks);
        return ticks;
    }

    /// <inheritdoc/>
    protected override double TimeOf(TraceEvent since, TraceEvent until) => UpTo(until) - UpTo(since);

    private int UpTo(TraceEvent moment)
    {
        int found = Array.BinarySearch(ticks, Running(moment));
        return found < 0 ? ~found : found;
    }

    private static double Running(TraceEvent moment) => moment.Time - (moment.Paused * NanosecondsPerPauseUnit);
}
