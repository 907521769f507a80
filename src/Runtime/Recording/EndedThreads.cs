namespace Weft;

/// <summary>
/// The logs of threads that ended during a session: the latest ones one by one, earlier ones as two sums,
/// so that memory does not grow with the number of ended threads. Used under the lock of the registry.
/// </summary>
internal sealed class EndedThreads(SessionRecord session)
{
    private const int Kept = 100;

    // Oldest first.
    private readonly List<ThreadLog> _latest = [];
    private ThreadLog? _before;
    private ThreadLog? _inPoolBefore;
    private bool _isClosed;

    /// <summary>Takes in the log of a thread that has ended.</summary>
    public void Add(ThreadLog log)
    {
        if (_isClosed)
        {
            return;
        }

        log.End();
        if (log.Observer is { } observer)
        {
            session.Recording?.Retire(observer);
        }

        _latest.Add(log);
        if (_latest.Count > Kept)
        {
            ThreadLog oldest = _latest[0];
            _latest.RemoveAt(0);
            SumFor(oldest).Add(oldest);
        }
    }

    /// <summary>The logs that a capture shows: the sums, then the latest.</summary>
    public List<ThreadLog> Read()
    {
        var logs = new List<ThreadLog>();
        AddCopy(_before);
        AddCopy(_inPoolBefore);
        logs.AddRange(_latest);
        return logs;

        void AddCopy(ThreadLog? sum)
        {
            if (sum is not null)
            {
                ThreadLog copy = sum.Copy();
                copy.CloseCounts();
                logs.Add(copy);
            }
        }
    }

    /// <summary>Forgets them, and takes in no more: the last capture has been made.</summary>
    public void Close()
    {
        _isClosed = true;
        _latest.Clear();
        _before = _inPoolBefore = null;
    }

    private ThreadLog SumFor(ThreadLog log) => log.IsThreadPool
        ? _inPoolBefore ??= new ThreadLog(session, isThreadPool: true)
        : _before ??= new ThreadLog(session, isThreadPool: false);
}
