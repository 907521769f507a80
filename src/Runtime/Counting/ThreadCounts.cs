namespace Weft;

/// <summary>What one session counts on one thread: what the thread counts, less
/// what that was when the thread took notice of the session.</summary>
internal sealed class ThreadCounts
{
    private readonly CallCounts? _counts;
    private readonly CountedPaths _before;

    /// <summary>Begins with what a thread has counted so far; null if it counts nothing yet.</summary>
    public ThreadCounts(CallCounts? counts)
    {
        _counts = counts;
        _before = counts?.Read() ?? CountedPaths.None;
    }

    /// <summary>What was counted since. Any thread.</summary>
    public CountedPaths Read() => _counts?.Read().Less(_before) ?? CountedPaths.None;
}
