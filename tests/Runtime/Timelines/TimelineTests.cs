using CsCheck;

namespace Weft.Tests.Timelines;

/// <summary>What the timeline says of a thread, under a clock moved by hand.</summary>
[Collection(nameof(WholeProcess))]
public sealed class TimelineTests : IDisposable
{
    private static readonly ProfilerOptions s_timeline = new() { Recorder = Recorder.Timeline };

    private readonly ManualClock _clock = new();

    public void Dispose() => _clock.Dispose();

    [Fact]
    public void Paths_follow_each_other_and_the_same_one_goes_on()
    {
        Assert.Equal(["A 0-1", "A/B 1-4", "A 4-5"], Record(() => Woven.A(() =>
        {
            _clock.PassAndTick(1);
            Woven.B(() =>
            {
                _clock.PassAndTick(1);
                Woven.D();
                _clock.PassAndTick(2);
            });
            _clock.PassAndTick(1);
        })));
    }

    [Fact]
    public void What_comes_and_goes_between_two_ticks_is_not_seen()
    {
        Assert.Equal(["A 0-2"], Record(() => Woven.A(() =>
        {
            Woven.B(() => _clock.Pass(0.5));
            _clock.PassAndTick(0.5);
            Woven.C(() => _clock.Pass(0.9));
            _clock.PassAndTick(0.1);
        })));
    }

    [Fact]
    public void Time_with_no_frame_open_is_a_segment_and_a_thread_begins_with_its_first_probe()
    {
        Assert.Equal(["A 3-4", "outside 4-6", "B 6-7"], Record(() =>
        {
            _clock.PassAndTick(3);
            Woven.A(() => _clock.PassAndTick(1));
            _clock.PassAndTick(2);
            Woven.B(() => _clock.PassAndTick(1));
        }));
    }

    [Fact]
    public void Pauses_of_the_collector_stand_at_the_end_of_the_time_between_two_ticks()
    {
        Assert.Equal(["A 0-2", "[gc] 2-7", "A 7-8"], Record(() => Woven.A(() =>
        {
            _clock.Pass(1);
            _clock.Pause(5);
            _clock.PassAndTick(1);
            Woven.D();
            _clock.PassAndTick(1);
        })));
    }

    [Fact]
    public void Segments_are_true_time_however_much_a_tick_weighs()
    {
        string[] segments = Record(() =>
        {
            Woven.A(() =>
            {
                _clock.Pass(1);
                _clock.Tick(extraWeight: 5);
            });
            Woven.B(() => _clock.PassAndTick(2));
        });
        Assert.Equal(["A 0-1", "B 1-3"], segments);
    }

    [Fact]
    public void A_frame_that_was_open_at_the_start_is_clipped_to_it_and_to_the_stop()
    {
        Woven.A(() =>
        {
            _clock.PassAndTick(5);
            Woven.B(() =>
            {
                _clock.Pass(2);
                using Session session = Profiler.Start(s_timeline);
                _clock.PassAndTick(3);
                Capture capture = session.Stop();
                _clock.PassAndTick(4);
                Assert.Equal(["A/B 0-3"], TimelineText.OfThisThread(capture));
            });
        });
    }

    [Fact]
    public void The_time_after_the_last_tick_is_that_of_the_path_it_found()
    {
        using Session session = Profiler.Start(s_timeline);
        using BlockedThread thread = new(block => Woven.A(() =>
        {
            _clock.PassAndTick(1);
            Woven.B(block);
        }));
        _clock.Pass(1);
        Assert.Equal(["A 0-2"], Of(thread, session.Snapshot()));
        _clock.Tick();
        Assert.Equal(["A 0-1", "A/B 1-2"], Of(thread, session.Stop()));
    }

    [Fact]
    public void Snapshots_show_a_blocked_thread_up_to_now_and_leave_it_alone()
    {
        using Session session = Profiler.Start(s_timeline);
        using BlockedThread thread = new(block => Woven.A(() =>
        {
            _clock.PassAndTick(1);
            Woven.B(block);
            _clock.PassAndTick(1);
        }));
        _clock.PassAndTick(2);
        Assert.Equal(["A 0-1", "A/B 1-3"], Of(thread, session.Snapshot()));
        _clock.PassAndTick(4);
        Assert.Equal(["A 0-1", "A/B 1-7"], Of(thread, session.Snapshot()));
        thread.GoOn();
        Assert.Equal(["A 0-1", "A/B 1-7", "A 7-8"], Of(thread, session.Stop()));
    }

    [Fact]
    public void A_thread_that_has_ended_keeps_its_segments()
    {
        using Session session = Profiler.Start(s_timeline);
        int id = 0;
        Threads.Run(() =>
        {
            id = Environment.CurrentManagedThreadId;
            Woven.A(() => _clock.PassAndTick(1));
            Woven.B(() => _clock.PassAndTick(1));
        });
        _clock.PassAndTick(1);
        Assert.Equal(["A 0-1", "B 1-2"], TimelineText.Of(session.Snapshot(), id));
        Assert.Equal(["A 0-1", "B 1-2"], TimelineText.Of(session.Stop(), id));
    }

    [Fact]
    public void Sessions_with_different_recorders_do_not_know_of_each_other()
    {
        using Session tree = Profiler.Start();
        using Session outer = Profiler.Start(s_timeline);
        Woven.A(() =>
        {
            _clock.PassAndTick(1);
            using Session inner = Profiler.Start(s_timeline);
            Woven.B(() => _clock.PassAndTick(2));
            Assert.Equal(["A/B 0-2"], TimelineText.OfThisThread(inner.Stop()));
            _clock.PassAndTick(1);
        });
        Capture withTimeline = outer.Stop();
        Capture without = tree.Stop();
        Assert.Equal(["A 0-1", "A/B 1-3", "A 3-4"], TimelineText.OfThisThread(withTimeline));
        Assert.Null(without.Timeline);
        Assert.Equal(("calltree", "timeline"), (without.Header.Recorder, withTimeline.Header.Recorder));
        Assert.Equal(CaptureText.OfThisThread(without), CaptureText.OfThisThread(withTimeline));
    }

    [Fact]
    public void Segments_are_the_elapsed_time_and_where_ticks_weigh_it_as_much_as_the_call_tree_for_every_path()
    {
        Gen.Select(Gen.Int[0, 3], Gen.Int[1, 5], Gen.Int[-5, 2], Gen.Bool).Array[1, 60].Sample(
            steps =>
            {
                using Session session = Profiler.Start(s_timeline);
                Woven.D();
                foreach ((int place, int time, int pause, bool nested) in steps)
                {
                    Step(place, time, Math.Max(0, pause), nested);
                }

                Capture capture = session.Stop();
                ThreadCapture thread =
                    capture.Threads.Single(static thread => thread.Id == Environment.CurrentManagedThreadId);
                ThreadTimeline timeline = TimelineText.ThreadOf(capture, thread.Id);
                Assert.Equal(capture.Header.Duration, timeline.Segments.Sum(static segment => segment.Duration));
                for (int path = TimelineSegment.Unattributed; path < thread.Paths.Length; path++)
                {
                    long expected = path switch
                    {
                        TimelineSegment.Outside => thread.Outside,
                        TimelineSegment.GarbageCollection => thread.GarbageCollection,
                        TimelineSegment.Unattributed => thread.Unattributed,
                        _ => thread.Paths[path].Self,
                    };
                    Assert.Equal(expected,
                        timeline.Segments.Where(segment => segment.Path == path)
                        .Sum(static segment => segment.Duration));
                }

                Assert.All(timeline.Segments.Zip(timeline.Segments.Skip(1)), static pair =>
                {
                    Assert.Equal(pair.First.Start + pair.First.Duration, pair.Second.Start);
                    Assert.NotEqual(pair.First.Path, pair.Second.Path);
                });
            },
            threads: 1);
    }

    /// <summary>Some time at one of four places.</summary>
    private void Step(int place, int time, int pause, bool nested)
    {
        Action body = () =>
        {
            _clock.Pause(pause);
            _clock.PassAndTick(time);
            if (nested)
            {
                Woven.InD(() => _clock.PassAndTick(time));
            }
        };
        Action[] places = [body, () => Woven.A(body), () => Woven.B(body), () => Woven.C(() => Woven.A(body))];
        places[place]();
    }

    private static string[] Of(BlockedThread thread, Capture capture) =>
        TimelineText.Of(capture, thread.Of(capture).Id);

    private string[] Record(Action body)
    {
        using Session session = Profiler.Start(s_timeline);
        body();
        return TimelineText.OfThisThread(session.Stop());
    }
}
