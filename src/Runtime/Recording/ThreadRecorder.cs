namespace Weft.Recording;

/// <summary>Takes the commits of one thread in one session. Derive from it to
/// write a recorder (docs/recorders.md).</summary>
/// <remarks>The methods are never called at the same time, and each finds what the one before has left.</remarks>
public abstract class ThreadRecorder
{
    /// <summary>Takes a commit: what the thread did between two ticks.</summary>
    /// <remarks>
    /// <para>Called inside a probe of the thread itself, about once a millisecond, wherever in the program that is:
    /// under whatever locks, in a finalizer, in the middle of other woven code. So it must be short and wait for
    /// nobody: no lock that any other thread holds for longer than a moment, no I/O, no
    /// <see cref="Session.Stop"/>.</para>
    /// <para>What it throws never reaches the program: it is caught and counted in
    /// <see cref="Capture.RecorderFailures"/>, and the commit is lost. Woven methods that it calls are not recorded.
    /// What it allocates is garbage of the program, and its time is part of the thread's next commit.</para>
    /// <para>The last commit, up to the stop, comes from the thread that stops the session.</para>
    /// </remarks>
    public abstract void Record(in Charge charge);

    /// <summary>
    /// Called once after the last commit, when the thread has ended or the session has been
    /// stopped, on some thread; before <see cref="Session.Stop"/> returns. The place to hand
    /// what was gathered to the recorder's author. The rules of <see cref="Record"/> apply.
    /// </summary>
    public virtual void End()
    {
    }
}
