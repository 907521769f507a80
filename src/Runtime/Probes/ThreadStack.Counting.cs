namespace Weft.Woven;

// Calls, allocations and pauses: counted at every probe, or not at all. While a session counts, probes
// compare with a number that no tick has, so that each probe takes the slow path and finds the account
// there. Otherwise there is no account, and counting costs nothing.
public sealed partial class ThreadStack
{
    private const long NoTick = -1;

    private CallAccount? _account;

    /// <summary>For a stack without a thread.</summary>
    private ThreadStack(CountOptions asked)
    {
        Facts = new ThreadFacts(Thread.CurrentThread, ThreadMeter.None);
        _commits = new ThreadCommits(this);
        Computing = new ThreadComputing(Facts, _commits);
        _account = new CallAccount(asked, []);
        _seenTick = NoTick;
    }

    /// <summary>The counts of the thread; null while no session counts.</summary>
    internal CallCounts? Counts => _account?.Counts;

    /// <summary>A stack to try out probes on. Their counts are discarded; no
    /// tick may come during that.</summary>
    internal static ThreadStack ForRehearsal(CountOptions asked) => new(asked);

    /// <summary>Notices a session that has just started, so that it counts from here on
    /// and not from the first probe. For a thread with open frames.</summary>
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

    /// <summary>Leaves out Weft's own allocations on the thread since the last
    /// probe or <see cref="Count"/>.</summary>
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
