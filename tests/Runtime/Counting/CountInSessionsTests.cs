namespace Weft.Tests.Counting;

/// <summary>Each session counts what happened while it ran.</summary>
[Collection(nameof(WholeProcess))]
public sealed class CountInSessionsTests : IDisposable
{
    private static readonly ProfilerOptions s_all = new() { Count = CountOptions.All };

    private readonly ManualClock _clock = new();

    public void Dispose() => _clock.Dispose();

    [Fact]
    public void Calls_open_at_the_start_were_made_before()
    {
        string[] lines = [];
        Woven.Recurse(2, () =>
        {
            using Session session = Profiler.Start(s_all);
            Woven.Recurse(2, Woven.D);
            lines = CountText.Calls(session.Stop());
        });
        Assert.Equal(["A/A/A 1", "A/A/A/A 1", "A/A/A/A/D 1"], lines);
    }

    [Fact]
    public void A_session_that_stops_in_the_middle_leaves_the_stack_as_it_is()
    {
        Session session = Profiler.Start(s_all);
        string[] lines = [];
        Woven.A(() =>
        {
            Woven.B(() => lines = CountText.Calls(session.Stop()));
            Assert.Equal(1, Probe.Current.Depth);
            Woven.D();
            Assert.Null(Probe.Current.Counts);
        });
        Assert.Equal(["A 1", "A/B 1"], lines);
        Assert.Equal(["A 1", "A/B 1"], CountText.Calls(session.Stop()));
    }

    [Fact]
    public void One_after_another_they_know_nothing_of_each_other()
    {
        for (int i = 1; i < 4; i++)
        {
            using Session session = Profiler.Start(s_all);
            for (int call = 0; call < i; call++)
            {
                Woven.D();
            }

            Assert.Equal([$"D {i}"], CountText.Calls(session.Stop()));
            Woven.D();
        }
    }

    [Fact]
    public void Sessions_that_overlap_count_their_own_calls()
    {
        using Session first = Profiler.Start(s_all);
        Woven.D();
        using Session second = Profiler.Start(s_all);
        Woven.D();
        Woven.A(() =>
        {
            Woven.D();
            Assert.Equal(["A 1", "A/D 1", "D 2"], CountText.Calls(first.Stop()));
            Woven.D();
        });
        Assert.Equal(["A 1", "A/D 2", "D 1"], CountText.Calls(second.Stop()));
    }

    [Fact]
    public void A_session_that_counts_does_not_make_another_tell()
    {
        using Session plain = Profiler.Start();
        using Session calls = Profiler.Start(new ProfilerOptions { Count = CountOptions.Calls });
        using (Session all = Profiler.Start(s_all))
        {
            Woven.A(() => _clock.PassAndTick(1));
            Assert.NotNull(Assert.Single(all.Stop().Threads).Paths[0].Allocated);
        }

        Woven.A(() => _clock.PassAndTick(1));
        CallPath counted = Assert.Single(Assert.Single(calls.Stop().Threads).Paths);
        Assert.Equal((2, null), (counted.Calls, counted.Allocated));
        Assert.Null(Assert.Single(Assert.Single(plain.Stop().Threads).Paths).Calls);
    }

    [Fact]
    public void A_snapshot_counts_up_to_now_and_the_session_goes_on()
    {
        using Session session = Profiler.Start(s_all);
        Woven.A(() =>
        {
            Woven.D();
            Assert.Equal(["A 1", "A/D 1"], CountText.Calls(session.Snapshot()));
            Woven.D();
            Assert.Equal(["A 1", "A/D 2"], CountText.Calls(session.Snapshot()));
        });
        Assert.Equal(["A 1", "A/D 2"], CountText.Calls(session.Stop()));
    }

    [Fact]
    public void A_blocked_thread_has_its_calls_in_a_snapshot()
    {
        using Session session = Profiler.Start(s_all);
        using var blocked = new BlockedThread(static block => Woven.A(() =>
        {
            Woven.D();
            Woven.B(block);
        }));
        Assert.Equal(["A 1", "A/B 1", "A/D 1"], CountText.Calls(session.Snapshot()));
    }

    [Fact]
    public void A_thread_that_was_blocked_when_the_session_started_counts_from_there_on()
    {
        using var blocked = new BlockedThread(static block => Woven.A(() =>
        {
            Woven.D();
            Woven.B(block);
            Woven.D();
        }));
        using Session session = Profiler.Start(s_all);
        Assert.Empty(CountText.Calls(session.Snapshot()));
        blocked.GoOn();
        Assert.Equal(["A/D 1"], CountText.Calls(session.Stop()));
    }

    [Fact]
    public void Threads_that_have_ended_keep_their_counts_each_or_in_sum()
    {
        using Session session = Profiler.Start(s_all);
        for (int i = 0; i < 300; i++)
        {
            Threads.Run(i % 2 == 0 ? () => Woven.A(Woven.D) : Woven.D);
        }

        Capture capture = session.Stop();
        Assert.Equal(["A 150", "A/D 150", "D 150"], CountText.Calls(capture));
        Assert.InRange(capture.Threads.Length, 2, 200);
        Assert.All(capture.Threads, static thread => Assert.NotNull(thread.Allocated));
    }
}
