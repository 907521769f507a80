namespace Weft.Tests.Timelines;

/// <summary>A timeline keeps to its budget, counts what it has to drop, and
/// allocates nothing once it is full.</summary>
[Collection(nameof(WholeProcess))]
public sealed class TimelineBudgetTests : IDisposable
{
    // Three quarters of the least budget are 15 chunks.
    private const int KeptChunks = (int)(Recorder.MinTimelineBudget * 3 / 4 / SegmentChunk.Bytes);

    private static readonly ProfilerOptions s_options =
        new() { Recorder = Recorder.TimelineOf(Recorder.MinTimelineBudget) };

    private readonly ManualClock _clock = new();
    private readonly Action _tick;

    public TimelineBudgetTests() => _tick = () => _clock.PassAndTick(1);

    public void Dispose() => _clock.Dispose();

    [Fact]
    public void When_the_budget_is_used_up_the_oldest_are_dropped_and_counted()
    {
        const int Chunks = KeptChunks + 11;
        using Session session = Profiler.Start(s_options);
        Run(((Chunks - 1) * SegmentChunk.Capacity) + 10);
        ThreadTimeline snapshot = TimelineText.ThreadOf(session.Snapshot(), Environment.CurrentManagedThreadId);
        ThreadTimeline timeline = TimelineText.ThreadOf(session.Stop(), Environment.CurrentManagedThreadId);

        const int Dropped = 11 * SegmentChunk.Capacity;
        Assert.Equal((KeptChunks - 1) * SegmentChunk.Capacity + 10, timeline.Segments.Length);
        Assert.Equal((Dropped, Dropped * ManualClock.Millisecond),
            (timeline.DroppedSegmentCount, timeline.DroppedTime));
        Assert.Equal(Dropped * ManualClock.Millisecond, timeline.Segments[0].Start);
        Assert.Equal(timeline.Segments.AsEnumerable(), snapshot.Segments);
    }

    [Fact]
    public void Once_it_is_full_it_allocates_nothing()
    {
        using Session session = Profiler.Start(s_options);
        Run((KeptChunks + 2) * SegmentChunk.Capacity);
        SessionRecord[] sessions = ActiveSessions.Current;
        long allocated = Allocations.Of(() => Run(20 * KeptChunks * SegmentChunk.Capacity));

        // Another one would have given the thread another log, which is allocated.
        Assert.Same(sessions, ActiveSessions.Current);
        Assert.Equal(0, allocated);
        session.Stop();
    }

    [Fact]
    public void Snapshots_leave_no_more_behind_than_the_budget()
    {
        using Session session = Profiler.Start(s_options);
        Run((KeptChunks + 2) * SegmentChunk.Capacity);
        session.Snapshot();
        long before = GC.GetTotalMemory(forceFullCollection: true);
        for (int i = 0; i < 1000; i++)
        {
            Run(SegmentChunk.Capacity * 3 / 2);
            session.Snapshot();
        }

        // One chunk left behind by each of them would be three times as much.
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 1_000_000);
        session.Stop();
    }

    [Fact]
    public void A_long_stay_in_one_path_takes_one_segment()
    {
        using Session session = Profiler.Start(s_options);
        Woven.A(() =>
        {
            for (int i = 0; i < 10_000; i++)
            {
                _clock.PassAndTick(1);
                Woven.D();
            }
        });
        Assert.Equal(["A 0-10000"], TimelineText.OfThisThread(session.Stop()));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(Recorder.MinTimelineBudget - 1)]
    [InlineData(Recorder.MaxTimelineBudget + 1)]
    public void A_budget_beyond_its_limits_is_refused(long budget) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Recorder.TimelineOf(budget));

    /// <summary>So many segments of a millisecond.</summary>
    private void Run(int segments)
    {
        for (int i = 0; i < segments; i += 2)
        {
            Woven.A(_tick);
            Woven.B(_tick);
        }
    }
}
