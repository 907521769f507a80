namespace Weft.Tests;

/// <summary>Frames of async methods and iterators, which tests write as the weaver
/// would: these are the first line, and Dispose in a finally block the last.</summary>
internal static class WovenFrames
{
    private static readonly int s_base = WovenAssembly.Register(
        "Weft.Tests.Async",
        5,
        static () =>
        "FWovenFrames.cs\nTWeft.Tests.WovenFrames\n10\tOuter\n20\tInner\n30\tProducer\n40\tConsumer\n50\tResource\n");

    public static SuspendableFrame Outer() => SuspendableFrame.Enter(s_base, 0);

    public static SuspendableFrame Inner() => SuspendableFrame.Enter(s_base, 1);

    public static SuspendableFrame Producer() => SuspendableFrame.Enter(s_base, 2);

    /// <summary>The same member, as an iterator that has no awaits.</summary>
    public static SuspendableFrame Iterator() => SuspendableFrame.EnterIterator(s_base, 2);

    public static SuspendableFrame Consumer() => SuspendableFrame.Enter(s_base, 3);

    public static SuspendableFrame Resource() => SuspendableFrame.Enter(s_base, 4);
}
