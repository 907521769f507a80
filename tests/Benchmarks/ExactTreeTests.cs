namespace Weft.Benchmarks.Tests;

public sealed class ExactTreeTests
{
    private const int A = 0;
    private const int B = 1;
    private const int Close = TraceEvent.Leave;

    [Fact]
    public void Time_belongs_to_the_innermost_frame()
    {
        PathTimes self = TreeOf((0, A), (10, B), (15, Close), (22, B), (30, Close), (31, Close)).Self;

        Assert.Equal(10 + 7 + 1, self["A"]);
        Assert.Equal(5 + 8, self["A;B"]);
        Assert.Equal(31, self.Total);
    }

    [Fact]
    public void Time_between_two_outermost_frames_belongs_to_nobody()
    {
        PathTimes self = TreeOf((0, A), (10, Close), (500, A), (501, Close)).Self;

        Assert.Equal(11, self.Total);
    }

    [Fact]
    public void Recursion_has_a_path_for_every_depth()
    {
        PathTimes self = TreeOf((0, A), (1, A), (3, A), (6, Close), (10, Close), (15, Close)).Self;

        Assert.Equal(1 + 5, self["A"]);
        Assert.Equal(2 + 4, self["A;A"]);
        Assert.Equal(3, self["A;A;A"]);
    }

    [Fact]
    public void The_same_method_below_two_callers_is_two_paths()
    {
        PathTimes self = TreeOf((0, A), (0, B), (4, Close), (4, Close), (4, B), (9, Close)).Self;

        Assert.Equal(4, self["A;B"]);
        Assert.Equal(5, self["B"]);
    }

    [Fact]
    public void Pauses_are_taken_out_of_the_path_in_which_they_fell()
    {
        var tree = Tree();
        tree.Add([new(0, 0, A), new(1_000, 0, B), new(5_000, 30, Close), new(5_500, 30, Close)], end: default);

        Assert.Equal(1_000 + 500, tree.Self["A"]);
        Assert.Equal(4_000 - (30 * 100), tree.Self["A;B"]);
    }

    [Fact]
    public void A_frame_that_is_open_at_the_end_is_charged_up_to_it()
    {
        ExactTree tree = Tree();
        tree.Add([new(0, 0, A), new(10, 0, B)], end: new(110, 0, Close));

        Assert.Equal(10, tree.Self["A"]);
        Assert.Equal(100, tree.Self["A;B"]);
    }

    [Fact]
    public void Threads_add_up()
    {
        ExactTree tree = Tree();
        tree.Add([new(0, 0, A), new(10, 0, Close)], end: default);
        tree.Add([new(5, 0, A), new(12, 0, Close)], end: default);

        Assert.Equal(17, tree.Self["A"]);
    }

    [Fact]
    public void A_logical_path_stands_below_its_callers_on_a_thread_that_has_none_of_them()
    {
        ExactTree tree = Tree();
        tree.Add([new(0, 0, A), new(10, 0, Close)], end: default);
        tree.Add([new(0, 0, TraceEvent.OpenLogical(1)), new(3, 0, A), new(5, 0, Close), new(9, 0, Close)],
            end: default);

        Assert.Equal(10, tree.Self["A"]);
        Assert.Equal(3 + 4, tree.Self["A;B"]);
        Assert.Equal(2, tree.Self["A;B;A"]);
    }

    [Fact]
    public void Every_stretch_between_two_events_is_a_piece()
    {
        PathTimes pieces = TreeOf((0, A), (10, B), (15, Close), (22, B), (30, Close), (31, Close)).Pieces;

        Assert.Equal(3, pieces["A"]);
        Assert.Equal(2, pieces["A;B"]);
    }

    private static ExactTree TreeOf(params (long Time, int Code)[] events)
    {
        ExactTree tree = Tree();
        tree.Add(events.Select(static happened => new TraceEvent(happened.Time, 0, happened.Code)), end: default);
        return tree;
    }

    // Logical path 0 is A, 1 is B below it.
    private static ExactTree Tree() =>
        new(static member => member == A ? "A" : "B", static path => path == 0 ? (-1, A) : (0, B));
}
