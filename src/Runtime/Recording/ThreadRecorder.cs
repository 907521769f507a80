namespace Weft.Recording;

/// <summary>Takes the commits of one thread in one session. Derive from it to
/// write a recorder (docs/recorders.md).</summary>
/// <remarks>No two methods run at the same time, and each sees the effects of the previous one.</remarks>
public abstract class ThreadRecorder
{
    /// <summary>Takes a commit: the activity of the thread between two ticks.</summary>
    /// <remarks>
    /// <para>Called inside a probe of the thread itself, about once a millisecond, anywhere in the program: under
    /// any lock, in a finalizer, in the middle of other woven code. So it must be short and must not wait: take no
    /// lock that another thread holds for longer than a moment, do no I/O, and do not call
    /// <see cref="Session.Stop"/>.</para>
    /// <para>An exception never reaches the program: Weft catches it, counts it in
    /// <see cref="Capture.RecorderFailures"/>, and the commit is lost. Woven methods that the recorder calls are not
    /// recorded. Its allocations count as the program's garbage, and its time is part of the thread's next
    /// commit.</para>
    /// <para>The last commit, up to the stop, comes from the thread that stops the session.</para>
    /// </remarks>
    public abstract void Record(in Charge charge);

    /// <summary>
    /// Called once after the last commit, when the thread has ended or the session has been
    /// stopped, on any thread, before <see cref="Session.Stop"/> returns. Hand the recorded
    /// data over here. The rules of <see cref="Record"/> apply.
    /// </summary>
    public virtual void End()
    {
    }
}
