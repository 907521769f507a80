namespace Weft.Tests;

/// <summary>Which stack is charged with how much time, under a clock moved by hand.</summary>
[Collection(nameof(WholeProcess))]
public sealed class AttributionTests : IDisposable
{
    private readonly ManualClock _clock = new();

    public void Dispose() => _clock.Dispose();

    [Fact]
    public void Frames_between_ticks_are_charged_nothing()
    {
        Assert.Equal(["B 3"], Record(() =>
        {
            Woven.A(() => _clock.Pass(1));
            Woven.B(() => _clock.PassAndTick(2));
        }));
    }

    [Fact]
    public void Several_ticks_in_one_frame_add_up()
    {
        Assert.Equal(["A 1", "A/B 4"], Record(() => Woven.A(() =>
        {
            Woven.B(() =>
            {
                _clock.PassAndTick(1.5);
                Woven.D();
                _clock.PassAndTick(1);
                _clock.PassAndTick(1.5);
            });
            _clock.PassAndTick(1);
        })));
    }

    [Fact]
    public void Ticks_share_out_by_weight_the_time_that_went_by()
    {
        // Weights 2, 1 and 1 share the 3 ms that went by.
        Assert.Equal(["A 1.5", "B 0.75", "outside 0.75"], Record(() =>
        {
            Woven.A(() =>
            {
                _clock.Pass(1);
                _clock.Tick(extraWeight: 1);
            });
            Woven.B(() => _clock.PassAndTick(1));
            _clock.PassAndTick(1);
        }));
    }

    [Fact]
    public void Ticks_without_a_frame_are_outside()
    {
        Assert.Equal(["A 1", "B 1", "outside 2"], Record(() =>
        {
            Woven.A(() => _clock.PassAndTick(1));
            _clock.PassAndTick(2);
            Woven.B(() => _clock.PassAndTick(1));
        }));
    }

    [Fact]
    public void Time_before_the_first_frame_of_the_session_is_nobodys()
    {
        Assert.Equal(["A 1"], Record(() =>
        {
            _clock.PassAndTick(5);
            Woven.A(() => _clock.PassAndTick(1));
        }));
    }

    [Fact]
    public void Work_with_a_period_of_exactly_one_tick_goes_where_the_ticks_fall()
    {
        // Every tick finds B, and what follows the last one goes where the ticks fell.
        Assert.Equal(["B 10"], Record(() =>
        {
            for (int i = 0; i < 10; i++)
            {
                Woven.A(() => _clock.Pass(0.5));
                Woven.B(() =>
                {
                    _clock.Pass(0.3);
                    _clock.Tick();
                    _clock.Pass(0.2);
                });
            }
        }));
    }

    [Fact]
    public void A_probe_long_after_a_tick_charges_exactly_the_time_up_to_the_tick()
    {
        Assert.Equal(["A 1", "B 8"], Record(() =>
        {
            Woven.A(() =>
            {
                _clock.PassAndTick(1);
                _clock.Pass(7);
            });
            Woven.B(() => _clock.PassAndTick(1));
        }));
    }

    [Fact]
    public void Pauses_of_the_collector_are_taken_out_of_the_frame()
    {
        Assert.Equal(["A 2", "B 1", "[gc] 6"], Record(() =>
        {
            Woven.A(() =>
            {
                _clock.Pass(1);
                _clock.Pause(5);
                _clock.PassAndTick(1);
            });
            Woven.B(() =>
            {
                _clock.Pause(1);
                _clock.PassAndTick(1);
            });
        }));
    }

    [Fact]
    public void An_exception_closes_the_frames_that_it_leaves()
    {
        Assert.Equal(["A 1", "A/B 1"], Record(() => Woven.A(() =>
        {
            try
            {
                Woven.B(() =>
                {
                    _clock.PassAndTick(1);
                    throw new InvalidOperationException();
                });
            }
            catch (InvalidOperationException)
            {
                _clock.PassAndTick(1);
            }
        })));
    }

    [Fact]
    public void A_region_is_a_frame()
    {
        Assert.Equal(["A 1", "A/parse header 2"], Record(() => Woven.A(() =>
        {
            using (Profiler.Region("parse header"))
            {
                _clock.PassAndTick(2);
            }

            _clock.PassAndTick(1);
        })));
    }

    [Fact]
    public void A_frame_in_a_using_declaration_is_open_to_the_end_of_its_block()
    {
        Assert.Equal(["[unknown method] 6", "[unknown method]/A 8", "A 1"], Record(() =>
        {
            Declare();
            Woven.A(() => _clock.PassAndTick(1));
        }));

        void Declare()
        {
            using OpenFrame weft = Probe.Open(Probe.Attached, 0, 1);
            _clock.PassAndTick(2);
            Woven.A(() => _clock.PassAndTick(8));
            _clock.PassAndTick(4);
        }
    }

    [Fact]
    public void A_region_left_open_is_closed_by_the_method_around_it()
    {
        Assert.Equal(["A 1", "A/forgotten 1", "B 1"], Record(() =>
        {
            Woven.A(() =>
            {
                _clock.PassAndTick(1);
                Woven.D();
                _ = Profiler.Region("forgotten");
                _clock.PassAndTick(1);
            });
            Woven.B(() => _clock.PassAndTick(1));
        }));
    }

    [Fact]
    public void A_method_of_an_assembly_that_is_not_registered_is_unknown_and_never_somebody_elses()
    {
        Assert.Equal(["[unknown method] 1"], Record(() =>
        {
            ThreadStack stack = Probe.Current;
            int depth = stack.Enter(0, 2);
            _clock.PassAndTick(1);
            stack.Leave(depth);
        }));
    }

    [Fact]
    public void A_stack_beyond_the_cap_is_charged_to_the_deepest_frame_kept_and_counted()
    {
        using Session session = Profiler.Start();
        ThreadStack stack = Probe.Current;
        int depth = stack.Depth;
        for (int i = 0; i < ThreadStack.MaxDepth + 1000; i++)
        {
            stack.Enter(0, 1);
        }

        _clock.PassAndTick(1);
        Woven.D();
        Assert.Equal(ThreadStack.MaxDepth + 1000, stack.Depth);
        stack.Leave(depth);
        Capture capture = session.Stop();

        ThreadCapture thread = Assert.Single(capture.Threads,
            thread => thread.Id == Environment.CurrentManagedThreadId);
        Assert.Equal(1, thread.TruncatedSampleCount);
        Assert.Equal(ThreadStack.MaxDepth, thread.Paths.Length);
        Assert.Equal(ManualClock.Millisecond, thread.Paths[^1].Self);
    }

    private string[] Record(Action program)
    {
        using Session session = Profiler.Start();
        program();
        return CaptureText.OfThisThread(session.Stop());
    }
}
