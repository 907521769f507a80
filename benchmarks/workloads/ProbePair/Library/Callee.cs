using System.Runtime.CompilerServices;
using Weft;

namespace Library;

/// <summary>The smallest methods worth a call, with and without probes.</summary>
public static class Callee
{
    private static int s_step = 1;

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
}
