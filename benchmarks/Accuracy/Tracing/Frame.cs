using System.Globalization;
using System.Runtime.CompilerServices;

namespace Weft.Benchmarks;

/// <summary>A frame as the weaver would write it, next to the exact tracer.</summary>
/// <remarks>
/// The tracer's stamp stands ahead of the probe when a frame is opened <em>and</em> when it is closed. So the frame
/// begins the same few nanoseconds later for Weft than for the tracer as it ends, and both see the same time: what
/// a stamp costs lies in the same frames in both accounts, and is taken out of both (<see cref="TracerCost"/>).
/// </remarks>
internal readonly ref struct Frame
{
    private static int s_base;
    private static bool s_isTraced = true;

    private readonly ThreadTrace? _trace;
    private readonly ThreadStack _stack;
    private readonly int _depth;

    private Frame(ThreadTrace? trace, ThreadStack stack, int depth)
    {
        _trace = trace;
        _stack = stack;
        _depth = depth;
    }

    /// <summary>First id of the members, for frames that are not of this form.</summary>
    public static int Base => s_base;

    /// <summary>Whether frames are traced. Otherwise Weft is alone.</summary>
    public static bool IsTraced
    {
        get => s_isTraced;
        set => s_isTraced = value;
    }

    /// <summary>Introduces the members of the program that this process runs.</summary>
    public static void Register(IReadOnlyList<string> members) => s_base = WovenAssembly.Register(
        "accuracy",
        members.Count,
        () => string.Concat(
            members.Select(static member => string.Create(CultureInfo.InvariantCulture, $"1\t{member}\n"))));

    /// <summary>Opens the frame of a member until the result is disposed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Frame Enter(int member)
    {
        ThreadTrace? trace = s_isTraced ? ThreadTrace.Current : null;
        trace?.Record(member);
        ThreadStack stack = Probe.Current;
        return new Frame(trace, stack, stack.Enter(s_base, member));
    }

    /// <summary>Closes the frame.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Dispose()
    {
        _trace?.Record(TraceEvent.Leave);
        _stack.Leave(_depth);
    }
}
