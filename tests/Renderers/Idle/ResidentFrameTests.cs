using Weft.Renderers.Processors;

namespace Weft.Renderers.Tests.Idle;

/// <summary>What stood there all along while others worked is no part of the
/// shares; whatever blocks in the middle of work is.</summary>
public sealed class ResidentFrameTests
{
    [Fact]
    public void Main_of_a_service_is_idle_and_its_requests_are_the_whole()
    {
        var tree = CallTreeBuilder.Merged(Service.Create());

        Assert.Equal(["[idle] 493670"], Idle(tree));
        Assert.Equal(4330, tree.Headline / Service.Millisecond);
    }

    [Theory]
    [InlineData(225_000, 2250, true)]
    [InlineData(224_999, 2250, false)]
    [InlineData(225_000, 2251, false)]
    public void It_takes_nine_tenths_of_the_session_and_a_hundredth_of_them_on_a_processor(long blocked, long cpu,
        bool isResident)
        => Assert.Equal(isResident, IsResident(Service.Create(blocked, cpu)));

    [Theory]
    [InlineData(1000, true)]
    [InlineData(999, false)]
    public void Others_have_worked_for_a_second(long work, bool isResident)
        => Assert.Equal(isResident, IsResident(Service.Create(handlers: $"{work} Orders.List")));

    [Fact]
    public void A_program_that_blocks_beside_a_timer_that_does_next_to_nothing_stays_as_it_is()
        => Assert.False(IsResident(Service.Create(handlers: "40 Timer.Tick")));

    [Fact]
    public void Nothing_is_resident_where_processor_times_are_unknown() =>
        Assert.False(IsResident(Service.Create(cpu: null, handlers: "5000 Orders.List")));

    [Fact]
    public void A_loop_that_blocks_for_a_third_of_the_session_stays_as_it_is()
        => Assert.False(IsResident(Service.Create(blocked: 83_000, handlers: "5000 Orders.List")));

    [Fact]
    public void Waits_of_others_are_work()
    {
        var capture = Service.Create(handlers: "1 Orders.List");
        Assert.False(IsResident(capture));
        Assert.True(IsResident(capture with { Waits = [new WaitingPath(-1, 2, 1000 * Service.Millisecond)] }));
    }

    [Fact]
    public void Threads_that_wait_for_each_other_stay_as_they_are()
    {
        var deadlock = new CaptureBuilder()
            .Thread("Main", "99000 Program.Main")
            .Thread("A", "3000 Program.Work\n96000 Program.Lock")
            .Thread("B", "3000 Program.Work\n96000 Program.Lock")
            .Build();
        deadlock = deadlock with
        {
            Header = deadlock.Header with { Duration = 100_000 * Service.Millisecond },
            Threads =
            [
                Open(Service.WithStretch(deadlock.Threads[0], 0, 500, 99_500, 99_000, 1)),
                Open(Service.WithStretch(deadlock.Threads[1], 1, 4000, 100_000, 96_000, 1)),
                Open(Service.WithStretch(deadlock.Threads[2], 1, 4001, 100_000, 96_000, 1)),
            ],
        };

        var tree = CallTreeBuilder.Merged(deadlock);

        // Main waited while the two still worked; the two waited while nobody did.
        Assert.Equal(["[idle] 99000"], Idle(tree));
        Assert.Equal("Program.Lock 192000", Frames(tree)[0]);
    }

    [Fact]
    public void Work_that_was_over_before_a_thread_blocked_keeps_nobody_from_blocking()
        => Assert.False(IsResident(Service.Create(blocked: 240_000, handlers: "5000 Orders.List", lastProbe: 300)));

    [Fact]
    public void A_thread_without_a_frame_is_resident_as_one_with_a_frame_is()
    {
        var capture = new CaptureBuilder().Thread("Main", "10 Program.Main", outside: 990_000)
            .Thread("Pool", "20000 Orders.List", pool: true, outside: 970_000).Build();
        capture = capture with
        {
            Header = capture.Header with { Duration = 1_000_000 * Service.Millisecond },
            Threads = [Service.WithStretch(capture.Threads[0], -1, 1000, 990_000, 989_000, 1),
                Service.WithStretch(capture.Threads[1], -1, 1000, 969_000, 968_000, 1)],
        };

        Assert.Equal(21_010, CallTreeBuilder.Merged(capture).Headline / Service.Millisecond);
    }

    [Theory]
    [InlineData(true, 300)]
    [InlineData(false, 248_500)]
    public void An_async_Main_that_waits_all_along_is_idle_if_others_work_meanwhile(bool others, long expected)
    {
        var capture = Service.Create(handlers: others ? "5000 Orders.List" : "1 Orders.List");
        var waits = new WaitingPath(-1, 0, 248_500 * Service.Millisecond)
        {
            Longest = new LongestWait(1000 * Service.Millisecond, 249_200 * Service.Millisecond),
            LastEnd = 250_000 * Service.Millisecond,
        };

        Assert.Equal(expected, CallTreeBuilder.Merged(capture with { Waits = [waits] }).Wait / Service.Millisecond);
    }

    private static bool IsResident(Capture capture) =>
        ResidentFrames.Of(capture, new bool[capture.Methods.Length]).On(0) is not null;

    /// <summary>The thread has run no probe since.</summary>
    private static ThreadCapture Open(ThreadCapture thread) => thread with { LastProbe = thread.Longest!.Start };

    private static List<string> Idle(CallTree tree)
        => tree.Root.Children.Where(static node => node.Kind.IsIdle())
            .Select(static node => $"{NodeLabel.Of(node).Name} {node.Sum / Service.Millisecond}").ToList();

    private static List<string> Frames(CallTree tree)
        => SortByTotal.Apply(tree).Root.Children.Where(static node => node.IsFrame)
            .Select(static node => $"{NodeLabel.Of(node).Name} {node.Sum / Service.Millisecond}").ToList();
}
