using System.Text;
using Weft.Renderers.Processors;

namespace Weft.Renderers;

/// <summary>
/// A page with the collapsible call tree of all threads and of each thread, in one file: it opens from a disk, loads nothing, and its
/// content security policy allows no script but its own.
/// </summary>
public sealed class HtmlRenderer : Renderer
{
    /// <summary>
    /// One sample in ten seconds. What is smaller says nothing about the program, and the limit keeps a page in bounds however many call
    /// paths a capture has.
    /// </summary>
    private const double Threshold = 0.0001;

    /// <summary>More than a reader looks through; each thread adds a tree to the page.</summary>
    private const int MostThreads = 24;

    private HtmlRenderer()
    {
    }

    /// <summary>The renderer.</summary>
    public static HtmlRenderer Default { get; } = new();

    /// <summary><c>.html</c>.</summary>
    public override string Extension => ".html";

    /// <inheritdoc/>
    public override void Render(Capture capture, TextWriter writer)
    {
        var whole = CallTreeBuilder.Merged(capture);
        var merged = Process(whole);
        var working = capture.Threads.Where(static thread => ReportFacts.WovenTime(thread) > 0).ToList();
        var trees = working.Count > 1 ? [merged, .. ThreadTrees(capture, working)] : new List<CallTree> { merged };
        var notes = ReportNotes.Of(capture, whole, TimeFormat.For(capture.Header)).Concat(PageNotes(merged, working.Count));

        writer.Write(Encoding.UTF8.GetString(ViewerPage.Head));
        writer.Write(Encoding.UTF8.GetString(HtmlData.Of(capture, notes, trees).Span));
        writer.Write(Encoding.UTF8.GetString(ViewerPage.Tail));
    }

    private static IEnumerable<CallTree> ThreadTrees(Capture capture, List<ThreadCapture> working) => working
        .OrderByDescending(ReportFacts.WovenTime)
        .Take(MostThreads)
        .Select(thread => Process(CallTreeBuilder.Single(capture, thread)));

    private static CallTree Process(CallTree tree) => SortByTotal.Apply(FoldSmallCalls.Apply(tree, Threshold));

    private static IEnumerable<string> PageNotes(CallTree merged, int threads)
    {
        if (ReportNotes.OnFolding(merged, Threshold) is { } onFolding)
        {
            yield return onFolding;
        }

        if (threads > MostThreads)
        {
            yield return $"The list of threads has the {MostThreads} busiest of {threads}; the tree of all threads has every one.";
        }
    }
}
