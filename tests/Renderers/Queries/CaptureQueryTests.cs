using Weft.Renderers.Queries;

namespace Weft.Renderers.Tests.Queries;

/// <summary>Questions to a capture, and their answers.</summary>
public sealed class CaptureQueryTests
{
    private static readonly CaptureQuery s_query = CaptureQuery.From(Samples.OneThread);

    /// <summary>The example of the folder.</summary>
    [Fact]
    public void The_hottest_methods()
    {
        CaptureQuery query = CaptureQuery.From(Samples.OneThread);
        Answer<MethodFigures> hottest = query.Hottest(2);

        Assert.Equal(["Tax.Rate 380", "Receipt.Print 160"],
            hottest.Rows.Select(static row => $"{row.Method.Name} {row.Self.Time / 1_000_000}"));
        Assert.Equal(query.Hottest().Rows.Length - 2, hottest.LeftOut);
        Assert.Equal(1000_000_000, query.Headline);
    }

    [Fact]
    public void A_row_says_where_the_method_is()
    {
        var row = Assert.Single(s_query.Methods("Shop.Tax").Rows);

        Assert.Equal(new MethodFacts("Tax.Rate", "Shop.Tax.Rate", "src/Tax.cs", 15, "Shop", "", IsCode: true),
            row.Method);
        Assert.Equal(new Figures(380_000_000, 0, 380, 380_000_000, null, null, null), row.Self);
    }

    [Fact]
    public void Who_calls_a_method_and_whom_it_calls()
    {
        Assert.Equal(["Program.Run Checkout.Total 657"], s_query.Callers("Shop.Checkout").Rows.Select(Text));
        Assert.Equal(
            ["Checkout.Total Tax.Rate 380", "Checkout.Total Basket.Sum 150", "Checkout.Total Basket.Check 4",
                "Checkout.Total Basket.Count 3"],
            s_query.Callees("Shop.Checkout").Rows.Select(Text));
        Assert.Equal(["[nobody] Program.Main 890"], s_query.Callers("Shop.Program.Main").Rows.Select(Text));
        Assert.Equal(3, s_query.Callees("Shop.Checkout", 1).LeftOut);

        static string Text(CallFigures row) =>
            $"{row.Caller?.Name ?? "[nobody]"} {row.Callee.Name} {row.Total.Time / 1_000_000}";
    }

    [Fact]
    public void The_heaviest_path_to_a_method_and_what_is_below_it()
    {
        Assert.Equal(["1 Program.Main", "2 Program.Run", "3 Checkout.Total", "4 Basket.Sum"],
            s_query.Path("Shop.Basket").Select(Text));
        Assert.Equal(["1 Receipt.Print", "2 Receipt.Line"], s_query.Subtree("Shop.Receipt.Print").Rows.Select(Text));
        Assert.Empty(s_query.Path("Shop.Nothing"));
        Assert.Empty(s_query.Subtree("Shop.Nothing").Rows);

        static string Text(PathFigures row) => $"{row.Level} {row.Method.Name}";
    }

    [Fact]
    public void Threads_are_told_busiest_first()
    {
        var threads = CaptureQuery.From(Samples.ManyThreads).Threads(3);

        Assert.Equal(["Main 500 100", "Printer 400 0", "Thread pool 100 5000"],
            threads.Rows.Select(static one => $"{one.Name} {one.Woven / 1_000_000} {one.Outside / 1_000_000}"));
        Assert.Equal(1, threads.LeftOut);
    }

    [Fact]
    public void What_got_slower_and_what_faster()
    {
        var before = new CaptureBuilder().Thread("Main", "100 Program.Main\n  500 Checkout.Total\n  20 Old.Way")
            .Build();
        var after = new CaptureBuilder().Thread("Main", "100 Program.Main\n  800 Checkout.Total\n  5 New.Way").Build();

        var changes = CaptureQuery.Compare(before, after, 3);

        Assert.Equal(["Checkout.Total 300", "Old.Way -20", "New.Way 5"],
            changes.Rows.Select(static one => $"{one.Method.Name} {one.Change / 1_000_000}"));
        Assert.Null(changes.Rows[1].After);
        Assert.Null(changes.Rows[2].Before);
        Assert.Equal(1, changes.LeftOut);
    }

    [Fact]
    public void Processors_are_a_list_that_a_caller_changes()
    {
        var capture =
            new CaptureBuilder().Thread("Main",
                "0 Program.Main\n  10 Fib.Next\n    20 Fib.Next\n      30 Fib.Next\n  70 Tax.Rate").Build();

        Assert.Equal(["Program.Main", "Tax.Rate", "Fib.Next"], Names(TreeProcessor.Usual));
        Assert.Equal(["Program.Main", "Tax.Rate", "Fib.Next", "Fib.Next", "Fib.Next"],
            Names(TreeProcessor.Usual.Remove(TreeProcessor.FoldRecursion)));
        Assert.Equal(["Tax.Rate", "Fib.Next"], Names(TreeProcessor.Usual.Insert(0, TreeProcessor.TrimStem)));
        Assert.Equal(["Program.Main", "Fib.Next", "Fib.Next", "Fib.Next", "Tax.Rate"], Names([]));
        Assert.Equal(["Program.Main", "Fib.Next", "Tax.Rate"], Names([TreeProcessor.FoldDeepCalls(2)]));

        IEnumerable<string> Names(IReadOnlyList<TreeProcessor> processors) =>
            CaptureQuery.From(capture, processors).Tree().Rows.Select(static row => row.Method.Name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    public void A_pattern_that_can_match_nothing_is_one_sentence(string pattern)
    {
        foreach (var ask in new Action[] { () => s_query.Callers(pattern), () => s_query.Path(pattern),
            () => TreeProcessor.Hide(pattern) })
        {
            Assert.Contains($"'{pattern}'", Assert.Throws<ArgumentException>(ask).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Limits_and_shares_out_of_range_are_errors_of_the_caller()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => s_query.Hottest(-1));
        Assert.Throws<ArgumentOutOfRangeException>(static () => s_query.Tree(-1));
        Assert.Throws<ArgumentOutOfRangeException>(static () => TreeProcessor.FoldSmallCalls(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(static () => TreeProcessor.FoldDeepCalls(0));
    }

    [Fact]
    public void Deep_and_hostile_captures_have_answers()
    {
        var deep = CaptureQuery.From(DeepCapture.Create(methods: 3));
        Assert.Equal(DeepCapture.Depth - 10 + 2, deep.Tree(10).LeftOut);
        var hostile = CaptureQuery.From(HostileCapture.Create());
        Assert.DoesNotContain(hostile.Hottest().Rows,
            static row =>
            (row.Method.Name + row.Method.FullName + row.Method.File + row.Method.Group).Any(char.IsControl));
    }
}
