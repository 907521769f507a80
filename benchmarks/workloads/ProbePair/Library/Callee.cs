using System.Runtime.CompilerServices;
using Weft;

namespace Library;

/// <summary>The smallest methods worth a call, with and without probes.</summary>
public static class Callee
{
    private static int Step { get; set; } = 1;

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
}
