using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Weft.Woven;

// The cold half: it runs about a thousand times a second, not at every probe.
public sealed partial class ThreadStack
{
    private readonly ThreadCommits _commits;

    internal ThreadStack(Thread thread)
    {
        Facts = new ThreadFacts(thread, ThreadMeter.OfCurrentThread());
        _commits = new ThreadCommits(this);
        Computing = new ThreadComputing(Facts, _commits);
        SessionRecord[] sessions = _commits.Sessions;
        _account = AccountFor(sessions);
        _seenTick = NextSeenTick;
        _commits.Follow(sessions, Array.ConvertAll(sessions, session => LogFrom(session, _commits.Seen)));
    }

    /// <summary>The next older stack in the registry's list of new arrivals.</summary>
    internal ThreadStack? Next { get; set; }

    /// <summary>The thread whose stack this is.</summary>
    internal ThreadFacts Facts { get; }

    /// <summary>The times in which the thread computes.</summary>
    internal ThreadComputing Computing { get; }

    /// <inheritdoc cref="ThreadCommits.Logs"/>
    internal ThreadLog[] Logs => _commits.Logs;

    /// <summary>Frames open now; exact on the owning thread, a snapshot on any other.</summary>
    internal int Depth => Volatile.Read(ref _depth);

    /// <summary>The open frames that are kept, outermost first. For the owning thread.</summary>
    private ReadOnlySpan<Slot> Frames => Slots[..Math.Min(_depth, _slots.Length)];

    /// <summary>All slots. For the owning thread.</summary>
    private Span<Slot> Slots => MemoryMarshal.Cast<int, Slot>(_slots.AsSpan());

    /// <summary>The tick number that probes compare with the newest one: the last
    /// committed tick, or the number of no tick if they have to count.</summary>
    private long NextSeenTick => _account is null ? _commits.Tick : NoTick;

    /// <summary>Called before any change of the stack outside of the hot path.</summary>
    private void NoticeTick()
    {
        if (Volatile.Read(ref PublishedTick.Number) != _seenTick)
        {
            Commit();
        }
    }

    /// <summary>The slow path of a probe: counts, and charges a tick if one has come.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Commit()
    {
        if (_commits.IsUnderWay)
        {
            // A recorder that is woven itself.
            return;
        }

        _account?.Charge(_depth);
        if (Volatile.Read(ref PublishedTick.Number) != _commits.Tick)
        {
            CommitTick();
            _account?.LeaveOut();
        }
    }

    /// <summary>
    /// Charges the time between the tick last seen and the newest to the stack as it
    /// was at that tick. It is still the same: nothing changed it in between.
    /// </summary>
    private void CommitTick()
    {
        Tick tick = TickLog.Newest();
        SessionRecord[] sessions = ActiveSessions.Current;

        _commits.Begin();
        try
        {
            if (sessions != _commits.Sessions)
            {
                Follow(sessions);
            }

            Computing computing = Computing.KnownStates();
            foreach (ThreadLog log in _commits.Logs)
            {
                log.Charge(Frames, _depth, _commits.Seen, tick.Instant, computing);
            }

            Computing.ReadProcessorTime(tick.Instant);
        }
        catch (OutOfMemoryException)
        {
            // A probe never throws. The next tick tries again to join, and an
            // interrupted charge is missing from one log only.
        }
        finally
        {
            _commits.End(tick);
            _seenTick = NextSeenTick;
        }
    }

    /// <summary>
    /// Switches to another set of sessions. A session's start publishes a new tick number, so this is
    /// the thread's first probe since the start: frames open now were open then. A thread without
    /// frames joins at this moment, the one case in which a probe reads the clock.
    /// </summary>
    private void Follow(SessionRecord[] sessions)
    {
        ThreadLog[] before = _commits.Logs;
        _account = AccountFor(sessions);
        ThreadLog[] logs = Array.ConvertAll(
            sessions,
            session => Array.Find(before, log => log.Session == session)
                ?? (_depth > 0 ? LogFromStart(session) : LogFrom(session, Clock.Current.Now)));
        _commits.Follow(sessions, logs);
    }

    /// <summary>Opens the log of a session in which the thread takes part from a moment on.</summary>
    private ThreadLog LogFrom(SessionRecord session, Instant from) =>
        new(session, Facts, Counts, from, Computing.ReadMeter());

    /// <summary>Opens the log of a session whose start found the thread with frames open.</summary>
    private ThreadLog LogFromStart(SessionRecord session) =>
        new(session, Facts, Counts, session.Bounds.StartedAt, session.MeterOf(Facts) ?? Computing.ReadMeter());

    /// <summary>Opens the frame of a call at the thread's first probe, when a tick has come,
    /// calls are counted, or the slots are full, and returns the depth before it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long EnterCold(int id)
    {
        ThreadStack stack = Probe.Current;
        int depth = stack._depth;
        stack.Call(new Slot(id));
        return depth;
    }

    /// <summary>Closes frames down to a depth when a tick has come or calls are counted.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void LeaveCold(int depth)
    {
        Commit();
        _depth = depth;
    }

    private void Call(Slot slot)
    {
        NoticeTick();
        if (_account is { } account && !_commits.IsUnderWay)
        {
            account.Call(_depth, slot);
        }

        Push(slot);
    }

    /// <summary>The same for a frame that resumes: its call was counted before.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void OpenCold(Slot slot)
    {
        NoticeTick();
        if (_account is { } account && !_commits.IsUnderWay)
        {
            account.Open(_depth, slot);
        }

        Push(slot);
    }

    private void Push(Slot slot)
    {
        int depth = _depth;
        if (depth == _slots.Length)
        {
            Grow();
        }

        if (depth < _slots.Length)
        {
            _slots[depth] = slot.Value;
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

            // Writes the copies before the array that holds them, for threads that read the stack from outside.
            Volatile.Write(ref _slots, slots);
            _account?.LeaveOut();
        }
        catch (OutOfMemoryException)
        {
            // A probe never throws; the next frame at this depth tries again.
        }
    }
}
