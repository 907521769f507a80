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
        var working = WorkingThreads(capture);
        List<CallTree> trees = [merged];
        for (var i = 0; i < Math.Min(working.Count, MostThreads) && working.Count > 1; i++)
        {
            trees.Add(Process(CallTreeBuilder.Single(capture, working[i])));
        }

        var notes = ReportNotes.Of(capture, whole, TimeFormat.For(capture.Header), isPercent: false);
        AddPageNotes(notes, merged, working.Count);

        writer.Write(Encoding.UTF8.GetString(ViewerPage.Head));
        writer.Write(Encoding.UTF8.GetString(HtmlData.Of(capture, notes, trees).Span));
        writer.Write(Encoding.UTF8.GetString(ViewerPage.Tail));
    }

    /// <summary>The threads that ran woven methods, busiest first.</summary>
    private static List<ThreadCapture> WorkingThreads(Capture capture)
    {
        var working = new List<ThreadCapture>();
        foreach (var thread in capture.Threads)
        {
            if (ReportFacts.WovenTime(thread) > 0)
            {
                working.Add(thread);
            }
        }

        working.Sort(static (left, right) =>
        {
            var order = ReportFacts.WovenTime(right).CompareTo(ReportFacts.WovenTime(left));
            return order != 0 ? order : left.Id.CompareTo(right.Id);
        });
        return working;
    }

    private static CallTree Process(CallTree tree) => SortByTotal.Apply(FoldSmallCalls.Apply(tree, Threshold));

    private static void AddPageNotes(List<string> notes, CallTree merged, int threads)
    {
        if (ReportNotes.OnFolding(merged, Threshold) is { } onFolding)
        {
            notes.Add(onFolding);
        }

        if (threads > MostThreads)
        {
            notes.Add($"The list of threads has the {MostThreads} busiest of {threads}; the tree of all threads has every one.");
        }
    }
}
