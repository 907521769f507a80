using System.Diagnostics;
using System.Runtime.CompilerServices;
using Weft;

namespace App;

/// <summary>The same callees in the application, those that the JIT may inline,
/// and one that reads the clock twice.</summary>
internal static class Callee
{
    private static int Step { get; set; } = 1;
    public static long Ticks { get; private set; }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Plain(int value)
    {
        return value + Step;
    }

    [Profile]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Woven(int value)
    {
        return value + Step;
    }

    public static int PlainInlinable(int value)
    {
        return value + Step;
    }

    [Profile]
    public static int WovenInlinable(int value)
    {
        return value + Step;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Stopwatches(int value)
    {
        long start = Stopwatch.GetTimestamp();
        try
        {
            return value + Step;
        }
        finally
        {
            Ticks += Stopwatch.GetTimestamp() - start;
        }
    }
}
