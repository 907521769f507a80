namespace Weft;

/// <summary>Passes the commits of one session to a custom recorder.</summary>
internal sealed class OwnRecording(Recorder recorder, SessionBounds session) : RecorderState
{
    private readonly object _gate = new();
    private List<OwnThread> _ended = [];
    private long _failures;

    /// <inheritdoc/>
    public override long Failures => Volatile.Read(ref _failures);

    /// <summary>Whether the session is being stopped: the stopping thread passes on all charges from now on.</summary>
    public bool IsStopping => session.IsStopping;

    /// <summary>Start of the session, by the clock.</summary>
    public long Origin => session.StartedAt.Time;

    /// <inheritdoc/>
    public override ThreadObserver? Observe(ThreadFacts? thread) =>
        thread is null ? null : new OwnThread(this, thread.Thread);

    /// <summary>Counts a commit that was lost.</summary>
    public void Fail() => Interlocked.Increment(ref _failures);

    /// <summary>Makes the recorder of a thread; null if its author's code fails.</summary>
    public ThreadRecorder? Create(Thread thread)
    {
        try
        {
            return recorder.Create(thread);
        }
        catch (Exception)
        {
            // Inside a probe, which never throws. The lost commits are counted.
            return null;
        }
    }

    /// <inheritdoc/>
    public override void Retire(ThreadObserver ended)
    {
        lock (_gate)
        {
            _ended.Add((OwnThread)ended);
        }
    }

    /// <inheritdoc/>
    public override void CatchUp()
    {
        List<OwnThread> ended;
        lock (_gate)
        {
            ended = _ended;
            _ended = [];
        }

        foreach (OwnThread thread in ended)
        {
            thread.Finish();
        }
    }

    /// <inheritdoc/>
    public override void Stop(IReadOnlyList<ThreadLog> logs)
    {
        CatchUp();
        foreach (ThreadLog log in logs)
        {
            (log.Observer as OwnThread)?.Finish();
        }
    }
}
