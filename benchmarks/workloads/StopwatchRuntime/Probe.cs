using System.Runtime.CompilerServices;

namespace Weft.Woven;

/// <summary>What woven text calls, as in the real runtime.</summary>
public static class Probe
{
    [ThreadStatic]
    private static ThreadStack? t_stack;

    public static ThreadStack? Attached
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => t_stack;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Enter(ThreadStack? stack, int assembly, int member) =>
        (stack ?? Attach()).Enter(assembly, member);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Leave(int depth) => t_stack!.Leave(depth);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OpenFrame Open(ThreadStack? stack, int assembly, int member) => new(Enter(stack, assembly, member));

    private static ThreadStack Attach() => t_stack = new ThreadStack();
}

public readonly struct OpenFrame(int depth) : IDisposable
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Dispose() => Probe.Leave(depth);
}
