namespace Weft;

/// <summary>The counts of one session on one thread: the counts of the thread, less
/// their state when the thread noticed the session.</summary>
internal sealed class ThreadCounts
{
    private readonly CallCounts? _counts;
    private readonly CountedPaths _before;

    /// <summary>Begins with the present counts of a thread; null if it counts nothing yet.</summary>
    public ThreadCounts(CallCounts? counts)
    {
        _counts = counts;
        _before = counts?.Read() ?? CountedPaths.None;
    }

    /// <summary>The counts since then. Any thread.</summary>
    public CountedPaths Read() => _counts?.Read().Less(_before) ?? CountedPaths.None;
}
