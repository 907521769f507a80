using System.Runtime.CompilerServices;

namespace Weft.Tests.Lifecycle;

/// <summary>Sessions in any order, and what is left of them when they are over.</summary>
[Collection(nameof(WholeProcess))]
public sealed class ManySessionsTests : IDisposable
{
    private readonly ManualClock _clock = new();

    public void Dispose() => _clock.Dispose();

    [Fact]
    public void Sessions_may_overlap_without_one_lying_within_the_other()
    {
        Session first = Profiler.Start();
        Capture? firstResult = null;
        Session? second = null;
        Woven.A(() =>
        {
            _clock.PassAndTick(1);
            second = Profiler.Start();
            Woven.B(() => _clock.PassAndTick(2));
            firstResult = first.Stop();
            Woven.C(() => _clock.PassAndTick(4));
        });
        Assert.Equal(["A 1", "A/B 2"], CaptureText.OfThisThread(firstResult!));
        Assert.Equal(["A/B 2", "A/C 4"], CaptureText.OfThisThread(second!.Stop()));
    }

    [Fact]
    public void Sessions_of_several_threads_each_see_all_threads()
    {
        using Session here = Profiler.Start();
        string[] linesThere = [];
        Woven.A(() => Threads.Run(() =>
        {
            using Session there = Profiler.Start();
            Woven.B(() => _clock.PassAndTick(1));
            linesThere = CaptureText.OfPaths(there.Stop());
        }));
        Assert.Equal(["A 1", "B 1"], linesThere);
        Assert.Equal(["A 1", "B 1"], CaptureText.OfPaths(here.Stop()));
    }

    [Fact]
    public void A_thousand_sessions_at_once_have_an_account_each()
    {
        var sessions = new List<Session>();
        for (int i = 0; i < 1000; i++)
        {
            sessions.Add(Profiler.Start());
            Woven.A(() => _clock.PassAndTick(1));
        }

        for (int i = 0; i < sessions.Count; i++)
        {
            Assert.Equal([$"A {1000 - i}"], CaptureText.OfThisThread(sessions[i].Stop()));
        }
    }

    [Fact]
    public void Sessions_one_after_another_leave_nothing_behind()
    {
        // It holds what it had noticed before it blocked, and no session after that.
        using var blocked = new BlockedThread(static block => Woven.B(block));
        List<WeakReference> sessions = Record(100);
        long before = Memory();
        for (int i = 0; i < 10_000; i++)
        {
            Record();
        }

        Assert.InRange(Memory() - before, long.MinValue, 200_000);
        Assert.DoesNotContain(sessions, static session => session.IsAlive);
    }

    [Fact]
    public void A_thread_that_ran_on_during_the_stop_lets_go_of_the_session_at_its_next_probe()
    {
        WeakReference session =
            Record(new ProfilerOptions { Recorder = new CallingRecorder(static () => { }, static () => Woven.D()) });
        Woven.D();
        Memory();
        Assert.False(session.IsAlive);
    }

    private static long Memory()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private List<WeakReference> Record(int count)
    {
        var sessions = new List<WeakReference>(count);
        for (int i = 0; i < count; i++)
        {
            sessions.Add(Record());
        }

        return sessions;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private WeakReference Record(ProfilerOptions? options = null)
    {
        using Session session = Profiler.Start(options);
        Woven.A(() => _clock.PassAndTick(1));
        session.Stop();
        return new WeakReference(session);
    }
}
