using System.Runtime.ExceptionServices;
using Weft.Renderers.Processors;
using Weft.Renderers.Tests.Processors;

namespace Weft.Renderers.Tests;

/// <summary>A recursion of 100,000 calls in every processor and renderer, on a
/// stack that has no room for as many frames.</summary>
public sealed class DeepTreeTests
{
    private const int SmallStack = 256 * 1024;

    public static TheoryData<string> Processors => new(s_processors.Keys);

    private static readonly Dictionary<string, Func<CallTree, CallTree>> s_processors = new()
    {
        ["merge threads"] = MergeThreads.Apply,
        ["fold recursion"] = FoldRecursion.Apply,
        ["trim the stem"] = TrimStem.Apply,
        ["sort"] = SortByTotal.Apply,
        ["group"] = static tree => Grouped(tree),
        ["close groups"] = static tree => CloseGroups.Apply(Grouped(tree)),
        ["ungroup"] = static tree => GroupFrames.Ungroup(Grouped(tree)),
        ["fold small calls"] = static tree => FoldSmallCalls.Apply(tree, 0.5),
        ["fold deep calls"] = static tree => FoldDeepCalls.Apply(tree, 1000),
        ["callers"] = static tree => CallersTree.Apply(tree, 4),
    };

    private static CallTree Grouped(CallTree tree) =>
        GroupFrames.Apply(tree, static method => method.Line % 2 == 0 ? "" : null);

    [Theory]
    [MemberData(nameof(Processors))]
    public void Processors_do_not_recurse(string name) => OnSmallStack(() =>
    {
        var tree = CallTreeBuilder.Merged(Deep());
        Assert.Equal(tree.Root.Total.Time, s_processors[name](tree).Root.Total.Time);
    });

    [Theory]
    [InlineData(ConsoleView.Tree)]
    [InlineData(ConsoleView.Flat)]
    [InlineData(ConsoleView.Callers)]
    [InlineData(ConsoleView.Timeline)]
    public void Nor_does_the_console(ConsoleView view) => OnSmallStack(() =>
    {
        using var writer = new StringWriter();
        new ConsoleRenderer(new ConsoleOptions { View = view, Threshold = 0, Rows = int.MaxValue }).Render(Deep(),
            writer);
        new ConsoleRenderer(
            new ConsoleOptions { View = view, ByThread = true, Short = true, Hide = ["**.Total"] }).Render(Deep(),
                writer);
        Assert.Contains("Checkout.Total", writer.ToString(), StringComparison.Ordinal);
    });

    [Fact]
    public void Nor_do_page_comparison_and_capture() => OnSmallStack(() =>
    {
        using var writer = new StringWriter();
        new HtmlRenderer(new HtmlOptions { Hide = ["**.Total"] }).Render(Deep(), writer);
        HtmlRenderer.Default.RenderComparison(Deep(), Deep(), writer);
        using var stream = new MemoryStream();
        JsonRenderer.Default.Render(Deep(), stream);
        stream.Position = 0;
        Assert.Equal(DeepCapture.Depth, Capture.Load(stream).Waits.Length);
    });

    /// <summary>Three methods that call each other in turn, on a thread and as async methods that wait.</summary>
    private static Capture Deep()
    {
        var deep = DeepCapture.Create(methods: 3);
        return deep with
        {
            Methods = [.. new CaptureBuilder().Thread("", "1 Program.Main\n1 Checkout.Total\n1 Tax.Rate")
                .Build().Methods],
            Waits = [
                .. deep.Threads[0].Paths.Select(static path => new WaitingPath(path.Parent, path.Method, 1_000_000))],
            Timeline =
                Timelines.Of((DeepCapture.Depth - 1, 500),
                    (1, 500)) with
                {
                    Spans = [new AsyncSpan(DeepCapture.Depth - 1, 0, 400_000_000),
                        new AsyncSpan(0, 0, 400_000_000)]
                },
        };
    }

    private static void OnSmallStack(Action test)
    {
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    test();
                }
                catch (Exception error)
                {
                    failure = ExceptionDispatchInfo.Capture(error);
                }
            },
            SmallStack);
        thread.Start();
        thread.Join();
        failure?.Throw();
    }
}
