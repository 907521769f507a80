using System.Globalization;

namespace Weft.Tests;

/// <summary>Which call path is charged with processor time, under a clock moved
/// by hand and with scripted states of the thread.</summary>
[Collection(nameof(WholeProcess))]
public sealed class ProcessorTimeTests : IDisposable
{
    private readonly ManualClock _clock = new();
    private readonly ScriptedMeter _meter = new();
    private readonly ScriptedMeter _clockMeter = new();
    private readonly ClockTurn _turn;

    public ProcessorTimeTests() => _turn = new ClockTurn(_clockMeter);

    public void Dispose() => _clock.Dispose();

    [Fact]
    public void It_is_shared_out_by_the_ticks_that_found_the_thread_runnable() => Assert.Equal(
        ["A 2.25 of 3", "A/B 0.75 of 3", "thread 3"],
        Record(() => Woven.A(() =>
        {
            Tick(3, isRunnable: true);
            Woven.B(() =>
            {
                Tick(2, isRunnable: false);
                Tick(1, isRunnable: true);
            });
        })));

    [Fact]
    public void A_state_that_becomes_known_after_the_commit_goes_to_the_stack_of_its_tick() => Assert.Equal(
        ["A 1.5 of 3", "A/B 0.75 of 1", "A/C 0.75 of 3", "thread 3"],
        Record(() => Woven.A(() =>
        {
            Tick tick = PassAndTick(2);
            Woven.B(() =>
            {
                Look(tick, 2, isRunnable: true);
                tick = PassAndTick(1);
            });

            // Whoever has noticed the tick computes, and is not asked.
            Look(tick, 1, isRunnable: false);
            Woven.C(() =>
            {
                tick = PassAndTick(3);
                Woven.D();
                Look(tick, 1, isRunnable: true);
            });
            PassAndTick(1);
        })));

    [Fact]
    public void Ticks_without_a_probe_in_between_are_told_from_the_one_that_was_committed() => Assert.Equal(
        ["A 1 of 1", "A/B 100 of 100", "thread 101"],
        Record(() => Woven.A(() =>
        {
            Tick tick = PassAndTick(1);
            Woven.B(() =>
            {
                Look(tick, 1, isRunnable: true);
                for (int i = 0; i < 100; i++)
                {
                    Tick(1, isRunnable: true);
                }
            });
        })));

    [Fact]
    public void A_thread_whose_clock_stands_still_is_not_asked_for_its_state() => Assert.Equal(
        ["A 1 of 2", "thread 1"],
        Record(() => Woven.A(() =>
        {
            Tick(1, isRunnable: true);
            Probe.Current.Computing.Look(PassAndTick(1), ManualClock.Millisecond, _turn);
        })));

    [Fact]
    public void A_thread_that_waits_for_a_processor_computes_if_the_clock_took_it_away() => Assert.Equal(
        ["A 0 of 3", "A/B 3 of 1", "thread 3"],
        Record(() => Woven.A(() =>
        {
            LookAtWaiting(1, ranLastBeforeTheClock: 50_000);
            Woven.B(() => LookAtWaiting(1, ranLastBeforeTheClock: 0));

            // On another processor, whose clock is ahead.
            LookAtWaiting(2, ranLastBeforeTheClock: -300_000);
        })));

    [Fact]
    public void Where_the_system_does_not_tell_who_had_the_processor_a_stretch_is_charged_as_much_as_was_computed_in_it() => Assert.Equal(
        ["A 1.5 of 1", "A/B 1.5 of 8", "thread 3"],
        Record(() => Woven.A(() =>
        {
            Tick(1, isRunnable: true);
            Woven.B(() =>
            {
                LookAtWaiting(4);
                _meter.Compute(1);
                PassAndTick(4);
            });
        })));

    [Fact]
    public void An_open_look_is_resolved_by_the_next_one_if_no_commit_has_come_since() => Assert.Equal(
        ["A 1.333 of 1", "A/B 2.667 of 2", "thread 4"],
        Record(() => Woven.A(() =>
        {
            Tick(1, isRunnable: true);
            Woven.B(() =>
            {
                LookAtWaiting(1);
                _meter.Compute(1);
                Tick(1, isRunnable: true);
            });
        })));

    [Fact]
    public void A_thread_that_has_had_no_turn_since_an_open_look_is_not_looked_at_again() => Assert.Equal(
        ["A 2.5 of 1", "A/B 2.5 of 4", "thread 5"],
        Record(() => Woven.A(() =>
        {
            Tick(1, isRunnable: true);
            Woven.B(() =>
            {
                LookAtWaiting(1);
                _meter.State = true;
                _meter.IsWaiting = true;
                Probe.Current.Computing.Look(PassAndTick(2), 2 * ManualClock.Millisecond, _turn);
                _meter.IsWaiting = false;
                _meter.Compute(3);
                PassAndTick(1);
            });
        })));

    [Fact]
    public void What_is_computed_with_no_frame_open_belongs_to_the_thread_alone() => Assert.Equal(
        ["A 0.5 of 1", "thread 2"],
        Record(() =>
        {
            Woven.A(() => Tick(1, isRunnable: true));
            Tick(3, isRunnable: true);
        }));

    [Fact]
    public void A_thread_that_is_blocked_has_computed_nothing_where_it_is()
    {
        string[] blocked = [];
        string[] lines = Record(session => Woven.A(() =>
        {
            Tick(2, isRunnable: true);
            Woven.B(() =>
            {
                int thread = Environment.CurrentManagedThreadId;
                Threads.Run(() =>
                {
                    PassAndTick(5);
                    blocked = Lines(session.Snapshot(), thread);
                });
            });
        }));
        Assert.Equal(["A 1 of 2", "A/B 0 of 5", "thread 1"], blocked);
        Assert.Equal(blocked, lines);
    }

    [Fact]
    public void A_capture_takes_the_states_that_are_known_by_then_and_the_next_one_the_others()
    {
        string[] before = [];
        string[] lines = Record(session => Woven.A(() =>
        {
            ThreadStack stack = Probe.Current;
            int thread = Environment.CurrentManagedThreadId;
            Threads.Run(() =>
            {
                Look(stack, PassAndTick(1), 1, isRunnable: true);
                Tick tick = PassAndTick(1);
                before = Lines(session.Snapshot(), thread);
                Look(stack, tick, 1, isRunnable: true);
            });
        }));
        Assert.Equal(["A 1 of 2", "thread 1"], before);
        Assert.Equal(["A 2 of 2", "thread 2"], lines);
    }

    [Fact]
    public void A_session_counts_from_its_own_start()
    {
        string[] inner = [];
        string[] outer = Record(() => Woven.A(() =>
        {
            Tick(2, isRunnable: true);
            using Session session = Profiler.Start();
            Tick(1, isRunnable: true);
            Woven.B(() => Tick(1, isRunnable: true));
            inner = Lines(session.Stop(), Environment.CurrentManagedThreadId);
        }));
        Assert.Equal(["A 1 of 1", "A/B 1 of 1", "thread 2"], inner);
        Assert.Equal(["A 2.25 of 3", "A/B 0.75 of 1", "thread 3"], outer);
    }

    [Fact]
    public void Where_states_are_not_told_the_thread_has_processor_time_and_its_paths_have_none()
    {
        Capture? capture = null;
        Threads.Run(() =>
        {
            Probe.Current.Facts.Meter = new ScriptedMeter(tellsState: false);
            using Session session = Profiler.Start();
            Woven.A(() => PassAndTick(1));
            capture = session.Stop();
        });
        ThreadCapture thread = Assert.Single(capture!.Threads, static thread => thread.Paths.Length > 0);
        Assert.Equal(0, thread.Cpu);
        Assert.Null(Assert.Single(thread.Paths).Cpu);
    }

    [Fact]
    public void A_thread_that_has_ended_keeps_what_it_had_read_and_its_meter_is_closed()
    {
        using Session session = Profiler.Start();
        int id = 0;
        Threads.Run(() =>
        {
            id = Environment.CurrentManagedThreadId;
            Probe.Current.Facts.Meter = _meter;
            _meter.StartAt(Probe.Current.Computing.ReadMeter().ProcessorTime + (1000 * ManualClock.Millisecond));
            Woven.A(() =>
            {
                Tick(5, isRunnable: true);
                Woven.D();
            });
        });
        ThreadCapture thread = Assert.Single(session.Stop().Threads,
            thread => thread.Id == id && thread.Paths.Length > 0);
        Assert.Equal(thread.Cpu, thread.Paths.Sum(static path => path.Cpu));
        Assert.InRange(thread.Cpu!.Value, 1000 * ManualClock.Millisecond, 1002 * ManualClock.Millisecond);
        Assert.True(_meter.IsClosed);
    }

    private string[] Record(Action body) => Record(_ => body());

    /// <summary>Records a body on a thread of its own, and returns the processor
    /// time of its paths, "of" their time, and that of the thread.</summary>
    private string[] Record(Action<Session> body)
    {
        string[] lines = [];
        Threads.Run(() =>
        {
            Probe.Current.Facts.Meter = _meter;
            using Session session = Profiler.Start();
            body(session);
            lines = Lines(session.Stop(), Environment.CurrentManagedThreadId);
        });
        return lines;
    }

    private static string[] Lines(Capture capture, int id)
    {
        ThreadCapture thread = Assert.Single(capture.Threads, thread => thread.Id == id);
        var names = new string[thread.Paths.Length];
        for (int i = 0; i < names.Length; i++)
        {
            string name = capture.Methods[thread.Paths[i].Method].Name;
            names[i] = thread.Paths[i].Parent < 0 ? name : $"{names[thread.Paths[i].Parent]}/{name}";
        }

        return [.. thread.Paths.Select((path, i) => $"{names[i]} {Text(path.Cpu)} of {Text(path.Self)}")
            .Where(static line => !line.EndsWith(" of 0", StringComparison.Ordinal)), $"thread {Text(thread.Cpu)}"];
    }

    private static string Text(long? time) =>
        time is { } value
            ? Math.Round(value / (double)ManualClock.Millisecond, 3).ToString(CultureInfo.InvariantCulture) : "?";

    private Tick PassAndTick(double milliseconds)
    {
        _clock.PassAndTick(milliseconds);
        return TickLog.Newest();
    }

    private void Tick(double milliseconds, bool isRunnable) =>
        Look(PassAndTick(milliseconds), milliseconds, isRunnable);

    private void Look(Tick tick, double weight, bool isRunnable) => Look(Probe.Current, tick, weight, isRunnable);

    private void LookAtWaiting(double milliseconds)
    {
        _meter.IsWaiting = true;
        Tick(milliseconds, isRunnable: true);
        _meter.IsWaiting = false;
    }

    /// <summary>On a system that tells when a thread had a processor last,
    /// nanoseconds before the clock thread took one over.</summary>
    private void LookAtWaiting(double milliseconds, long ranLastBeforeTheClock)
    {
        _clockMeter.RanLastAt = 1_000_000 + _clock.Now.Time;
        _meter.RanLastAt = _clockMeter.RanLastAt - ranLastBeforeTheClock;
        _turn.Begin();
        LookAtWaiting(milliseconds);
    }

    /// <summary>Looks at a thread that has computed for a millisecond since the last look.</summary>
    private void Look(ThreadStack stack, Tick tick, double weight, bool isRunnable)
    {
        _meter.Compute(1);
        _meter.State = isRunnable;
        stack.Computing.Look(tick, (long)(weight * ManualClock.Millisecond), _turn);
    }
}
