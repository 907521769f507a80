namespace Weft.Tests;

/// <summary>What something allocates again and again.</summary>
internal static class Allocations
{
    private const int Rounds = 3;

    /// <summary>
    /// The bytes that the calling thread allocates for something in the long run: the least
    /// of a few rounds. What is made once, at the first use, by a tick that happens to come
    /// or by the runtime itself, is in one round; what every use takes is in all of them.
    /// </summary>
    public static long InTheLongRun(Action use)
    {
        long least = long.MaxValue;
        for (int round = 0; round < Rounds; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            use();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
