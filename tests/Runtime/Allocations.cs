namespace Weft.Tests;

/// <summary>The bytes that the calling thread allocates. The only place that reads the runtime's counter.</summary>
internal static class Allocations
{
    private const int Rounds = 3;

    /// <summary>The bytes that one run of something takes, its first use and everything that happens by chance
    /// included.</summary>
    public static long Of(Action use)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        use();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>
    /// The bytes that something takes each time: the least of a few rounds. Whatever is made once, at the first
    /// use, by a tick that happens to come or by the runtime itself, is in one round; the rest is in all of them.
    /// </summary>
    public static long InTheLongRun(Action use)
    {
        long least = long.MaxValue;
        for (int round = 0; round < Rounds; round++)
        {
            least = Math.Min(least, Of(use));
        }

        return least;
    }
}
