namespace Weft;

/// <summary>Decides what a session keeps of each commit.</summary>
/// <remarks>Immutable: one instance may serve any number of sessions.</remarks>
public abstract class Recorder
{
    private protected Recorder(string name) => Name = name;

    /// <summary>Adds up time per call path. Memory grows with the number of distinct call paths (about 32 bytes each, per thread), never with time.</summary>
    public static Recorder CallTree { get; } = new CallTreeRecorder();

    /// <summary>The name by which <c>WEFT_RECORDER</c> chooses it, and which the capture bears.</summary>
    public string Name { get; }

    /// <summary>What keeps the commits of one thread.</summary>
    internal abstract ThreadRecorder CreateThreadRecorder();

    private sealed class CallTreeRecorder() : Recorder("calltree")
    {
        internal override ThreadRecorder CreateThreadRecorder() => new CallTree();
    }
}
