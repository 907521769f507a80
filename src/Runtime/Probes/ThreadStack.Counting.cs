namespace Weft.Woven;

// Calls, allocations and pauses: counted at every probe, or not at all. While a session counts, the
// number that probes compare is one that no tick has, so that each of them takes its cold way out
// and finds the account there. Otherwise there is no account, and nothing of this costs anything.
public sealed partial class ThreadStack
{
    private const long NoTick = -1;

    private CallAccount? _account;

    /// <summary>For a stack that is no thread's.</summary>
    private ThreadStack(CountOptions asked)
    {
        Facts = new ThreadFacts(Thread.CurrentThread, ThreadMeter.None);
        _commits = new ThreadCommits(this);
        Computing = new ThreadComputing(Facts, _commits);
        _account = new CallAccount(asked, []);
        _seenTick = NoTick;
    }

    /// <summary>What the thread counts; null while no session does.</summary>
    internal CallCounts? Counts => _account?.Counts;

    /// <summary>A stack on which probes can be tried out. What they count is
    /// thrown away; no tick may come meanwhile.</summary>
    internal static ThreadStack ForRehearsal(CountOptions asked) => new(asked);

    /// <summary>Takes notice of a session that has just started, so that what its first
    /// probe would find is counted from here on. For a thread with frames open.</summary>
    internal void NoticeStart()
    {
        if (_depth > 0)
        {
            NoticeTick();
        }
    }

    /// <summary>Counts everything up to now. For the owning thread.</summary>
    internal void Count()
    {
        if (!_commits.IsUnderWay)
        {
            _account?.Charge(_depth);
        }
    }

    /// <summary>Counts nothing of what Weft has allocated on the thread since
    /// the last probe or <see cref="Count"/>.</summary>
    internal void LeaveOutAllocations() => _account?.LeaveOut();

    /// <summary>The account for a set of sessions, with all frames that are open.</summary>
    private CallAccount? AccountFor(SessionRecord[] sessions)
    {
        CountOptions asked = ActiveSessions.CountsOf(sessions);
        if (asked == CountOptions.None)
        {
            return null;
        }

        if (_account is null)
        {
            return new CallAccount(asked, Frames);
        }

        _account.Ask(asked);
        return _account;
    }
}
