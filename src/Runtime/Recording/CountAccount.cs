namespace Weft;

/// <summary>The counts of one thread in a session: running until the account is closed, then final.</summary>
/// <remarks>A struct, so that a copy of the log copies it as a whole.</remarks>
internal struct CountAccount
{
    // Null if the session counts nothing.
    private ThreadCounts? _counts;

    // The sum over threads that have ended.
    private CallCounts? _ended;

    /// <summary>Begins the account of a thread.</summary>
    /// <param name="asked">The events that the session counts.</param>
    /// <param name="counts">The counts of the thread; null if it counts nothing.</param>
    public CountAccount(CountOptions asked, CallCounts? counts) =>
        _counts = asked == CountOptions.None ? null : new ThreadCounts(counts);

    /// <summary>The final counts; null if nothing was counted, or if the account is still open.</summary>
    public CountedPaths? Closed { get; private set; }

    /// <summary>Makes the present counts final. Any thread.</summary>
    public void Close()
    {
        Closed = _counts?.Read() ?? Closed;
        _counts = null;
    }

    /// <summary>A copy for another log. The original continues the sum.</summary>
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
