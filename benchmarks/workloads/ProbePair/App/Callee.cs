using System.Diagnostics;
using System.Runtime.CompilerServices;
using Weft;

namespace App;

/// <summary>The same callees in the application, those that the JIT may inline, and one that reads the clock twice.</summary>
internal static class Callee
{
    private static int s_step = 1;
    private static long s_ticks;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Plain(int value)
    {
        return value + s_step;
    }

    [Profile]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Woven(int value)
    {
        return value + s_step;
    }

    public static int PlainInlinable(int value)
    {
        return value + s_step;
    }

    [Profile]
    public static int WovenInlinable(int value)
    {
        return value + s_step;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Stopwatches(int value)
    {
        long start = Stopwatch.GetTimestamp();
        try
        {
            return value + s_step;
        }
        finally
        {
            s_ticks += Stopwatch.GetTimestamp() - start;
        }
    }
}
