using System.Runtime.CompilerServices;

namespace Weft;

// The cold half: what happens about a thousand times a second, not at every probe.
public sealed partial class ThreadStack
{
    private Instant _seen;
    private long _committedTick;
    private SessionRecord[] _sessions;
    private ThreadLog[] _logs;
    private int _version;

    internal ThreadStack(Thread thread)
    {
        Facts = new ThreadFacts(thread, ThreadMeter.OfCurrentThread());

        // The tick first: a session that starts in between repeats it, and the next probe takes notice.
        _committedTick = Volatile.Read(ref PublishedTick.Number);
        _sessions = ActiveSessions.Current;
        _seen = _sessions.Length > 0 ? Clock.Current.Now : default;
        _account = AccountFor(_sessions);
        _seenTick = NextSeenTick;
        _logs = Array.ConvertAll(_sessions, session => new ThreadLog(session, Facts, Counts, _seen, ReadMeter()));
    }

    /// <summary>The next older stack in the registry's list of new arrivals.</summary>
    internal ThreadStack? Next { get; set; }

    /// <summary>The thread whose stack this is.</summary>
    internal ThreadFacts Facts { get; }

    /// <summary>What running sessions know of the thread. Stable once the thread has ended.</summary>
    internal ThreadLog[] Logs => _logs;

    /// <summary>Frames open now; exact on the owning thread, a moment's value on any other.</summary>
    internal int Depth => Volatile.Read(ref _depth);

    /// <summary>The open frames that are kept, outermost first. For the owning thread.</summary>
    private ReadOnlySpan<int> Frames => _slots.AsSpan(0, Math.Min(_depth, _slots.Length));

    /// <summary>What probes compare the newest tick with: the one committed last, or none if they have to count.</summary>
    private long NextSeenTick => _account is null ? _committedTick : NoTick;

    /// <summary>Where a probe goes that cannot go on at once: counts, and charges a tick if one has come.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Commit()
    {
        if (IsCommit(_version))
        {
            // A recorder that is woven itself.
            return;
        }

        _account?.Charge(_depth);
        if (Volatile.Read(ref PublishedTick.Number) != _committedTick)
        {
            CommitTick();
            _account?.LeaveOut();
        }
    }

    /// <summary>
    /// Charges the time between the tick last seen and the newest to the stack as it stood at that tick, which is as it stands now: nothing changed it in between.
    /// </summary>
    private void CommitTick()
    {
        Tick tick = TickLog.Newest();
        SessionRecord[] sessions = ActiveSessions.Current;

        // Odd while the logs change: a reader on another thread tries again. Nothing that changes from here on may be seen without it: a full fence, once a millisecond.
        _version++;
        Interlocked.MemoryBarrier();
        try
        {
            if (sessions != _sessions)
            {
                Follow(sessions);
            }

            Computing computing = KnownStates();
            foreach (ThreadLog log in _logs)
            {
                log.Charge(Frames, _depth, _seen, tick.Instant, computing);
            }

            ReadProcessorTime(tick.Instant);
        }
        catch (OutOfMemoryException)
        {
            // A probe never throws. The next tick tries again to follow, and a charge that was cut short is missing from one log only.
        }
        finally
        {
            _seen = Instant.Later(_seen, tick.Instant);
            _committedTick = tick.Number;
            _seenTick = NextSeenTick;
            Volatile.Write(ref _version, _version + 1);
        }
    }

    /// <summary>Whether a version says that the thread is committing.</summary>
    private static bool IsCommit(int version) => (version & 1) != 0;

    /// <summary>
    /// Goes over to another set of sessions. A session's start bumps the tick, so this is the thread's first probe since: frames open now were open then,
    /// and a thread without any takes part from this moment on, the one case in which a probe reads the clock.
    /// </summary>
    private void Follow(SessionRecord[] sessions)
    {
        ThreadLog[] before = _logs;
        _account = AccountFor(sessions);
        _logs = Array.ConvertAll(
            sessions,
            session => Array.Find(before, log => log.Session == session)
                ?? (_depth > 0
                    ? LogFromStart(session)
                    : new ThreadLog(session, Facts, Counts, Clock.Current.Now, ReadMeter())));
        _sessions = sessions;
    }

    /// <summary>Opens the log of a session whose start found the thread with frames open.</summary>
    private ThreadLog LogFromStart(SessionRecord session) =>
        new(session, Facts, Counts, session.Bounds.StartedAt, session.MeterOf(Facts) ?? ReadMeter());

    /// <summary>Opens the frame of a call at the thread's first probe, when a tick has come, calls are counted, or the slots are full, and returns the depth before it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long EnterCold(int id)
    {
        ThreadStack stack = Probe.Current;
        int depth = stack._depth;
        stack.Call(id);
        return depth;
    }

    /// <summary>Closes frames down to a depth when a tick has come or calls are counted.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void LeaveCold(int depth)
    {
        Commit();
        _depth = depth;
    }

    private void Call(int id)
    {
        NoticeTick();
        if (_account is { } account && !IsCommit(_version))
        {
            account.Call(_depth, id);
        }

        Push(id);
    }

    /// <summary>The same for a frame that goes on: it was called before.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void OpenCold(int slot)
    {
        NoticeTick();
        if (_account is { } account && !IsCommit(_version))
        {
            account.Open(_depth, slot);
        }

        Push(slot);
    }

    private void Push(int slot)
    {
        int depth = _depth;
        if (depth == _slots.Length)
        {
            Grow();
        }

        if (depth < _slots.Length)
        {
            _slots[depth] = slot;
        }

        Volatile.Write(ref _depth, depth + 1);
    }

    /// <summary>Doubles the slots up to the cap. A frame that finds no slot is counted only.</summary>
    private void Grow()
    {
        if (_slots.Length >= MaxDepth)
        {
            return;
        }

        try
        {
            int[] slots = _slots;
            Array.Resize(ref slots, slots.Length * 2);

            // The copies before the array that holds them, for those who read the stack from outside.
            Volatile.Write(ref _slots, slots);
            _account?.LeaveOut();
        }
        catch (OutOfMemoryException)
        {
            // A probe never throws; the next frame at this depth tries again.
        }
    }
}
