namespace Weft;

/// <summary>What is counted on one thread in a session, and, once it is closed, what was.</summary>
/// <remarks>A struct, so that a copy of the log copies it as a whole.</remarks>
internal struct CountAccount
{
    // Null if the session counts nothing.
    private ThreadCounts? _counts;

    // The sum of those of threads that have ended.
    private CallCounts? _ended;

    /// <summary>Begins the account of a thread.</summary>
    /// <param name="asked">What the session counts.</param>
    /// <param name="counts">What the thread counts; null if it counts nothing.</param>
    public CountAccount(CountOptions asked, CallCounts? counts) =>
        _counts = asked == CountOptions.None ? null : new ThreadCounts(counts);

    /// <summary>What was counted; null if nothing was, or if it is still open.</summary>
    public CountedPaths? Closed { get; private set; }

    /// <summary>Leaves the counts at what they are now. Any thread.</summary>
    public void Close()
    {
        Closed = _counts?.Read() ?? Closed;
        _counts = null;
    }

    /// <summary>A copy for a log of its own. The sum goes on in the original.</summary>
    public readonly CountAccount Copy() => this with { _ended = null };

    /// <summary>Adds the account of a thread that has ended.</summary>
    public void Add(in CountAccount ended)
    {
        if (ended.Closed is { } counted)
        {
            _ended ??= new CallCounts();
            _counts ??= new ThreadCounts(_ended);
            _ended.Add(counted);
        }
    }
}
