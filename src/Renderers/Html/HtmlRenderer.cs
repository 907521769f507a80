using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Weft.Renderers.Processors;

namespace Weft.Renderers;

/// <summary>
/// A page in one file: call tree, flame graph, timeline and methods of a capture, and a comparison of two.
/// It opens from a disk, loads nothing, and its content security policy allows no script but its own.
/// </summary>
public sealed class HtmlRenderer : TextRenderer, IConfigurableRenderer, IComparingRenderer
{
    /// <summary>More than a reader looks through; each thread adds a tree to the page.</summary>
    private const int MostThreads = 24;

    private readonly HtmlOptions _options;

    /// <summary>Creates a renderer with options of its own.</summary>
    /// <exception cref="ArgumentException">A pattern of <see cref="HtmlOptions.Hide"/>
    /// or <see cref="HtmlOptions.Idle"/> can match no name.</exception>
    public HtmlRenderer(HtmlOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        PatternSetting.RequireValid(nameof(options.Hide), options.Hide, nameof(options));
        PatternSetting.RequireValid(nameof(options.Idle), options.Idle, nameof(options));
        _options = options;
    }

    /// <summary>The renderer with default options.</summary>
    public static HtmlRenderer Default { get; } = new(new HtmlOptions());

    /// <summary><c>.html</c> and <c>.htm</c>.</summary>
    public override ImmutableArray<string> Suffixes => [.. Formats.SuffixesOf("Html")];

    /// <inheritdoc/>
    public override void Render(Capture capture, TextWriter writer)
    {
        var idle = IdleTime.Of(capture, _options.Idle);
        Render(capture, idle, CallTreeBuilder.Merged(capture, idle), writer, null);
    }

    /// <summary>Writes the page of a capture with one more view: the slowdowns since
    /// an earlier capture, by call path and by method. The writer stays open.</summary>
    /// <param name="before">The earlier capture. Its methods are found again
    /// where they have moved to other lines.</param>
    /// <param name="after">The later capture, which all other views of the page show.</param>
    /// <param name="writer">Where to.</param>
    /// <exception cref="IOException">The writer cannot be written to.</exception>
    public void RenderComparison(Capture before, Capture after, TextWriter writer)
    {
        var idle = IdleTime.Of(after, _options.Idle);
        var earlier = CallTreeBuilder.Merged(before, IdleTime.Of(before, _options.Idle));
        var later = CallTreeBuilder.Merged(after, idle);
        Render(after, idle, later, writer, Compare, ComparisonNotes.OnPrograms(before, after));

        void Compare(Utf8JsonWriter json, HtmlLabels labels, HtmlRows rows)
            => HtmlComparison.Write(json, earlier, later, ReportFacts.Run(before.Header), labels, rows);
    }

    Renderer IComparingRenderer.Comparing(Func<Capture?> earlier) =>
        new ComparingRenderer(this, earlier, RenderComparison);

    Renderer IConfigurableRenderer.Configured(ReportSettings settings)
        => new HtmlRenderer(_options with
        {
            Hide = PatternSetting.Read(PatternSetting.Hide, _options.Hide, settings),
            Idle = PatternSetting.Read(PatternSetting.Idle, _options.Idle, settings),
        });

    private void Render(
        Capture capture,
        IdleTime idle,
        CallTree whole,
        TextWriter writer,
        Action<Utf8JsonWriter, HtmlLabels, HtmlRows>? comparison,
        string? note = null)
    {
        var groups = new FrameGroups(capture.Methods, _options.Hide);
        var areEmpty = groups.AreEmpty;
        var merged = HtmlThinning.All(Grouped(whole));
        var working = WorkingThreads(capture, idle);
        List<CallTree> trees = [merged];
        for (var i = 0; i < Math.Min(working.Count, MostThreads) && working.Count > 1; i++)
        {
            trees.Add(HtmlThinning.Single(Grouped(CallTreeBuilder.Single(capture, working[i], idle))));
        }

        var notes = ReportNotes.Of(capture, whole, idle, TimeFormat.For(capture.Header), isPercent: false);
        if (note is not null)
        {
            notes.Insert(0, note);
        }

        AddPageNotes(notes, merged, HtmlThinning.ShareFor(whole), working.Count);
        if (HtmlSources.LeftOut(capture, whole) is > 0 and var leftOut)
        {
            notes.Add($"The source of {leftOut.ToString(CultureInfo.InvariantCulture)} methods that took least is "
                + $"left out, to keep the page small.");
        }

        var data = new HtmlData(capture, idle);
        writer.Write(Encoding.UTF8.GetString(ViewerPage.Head));
        writer.Write(data.Report(notes, trees, whole, comparison));
        writer.Write(Encoding.UTF8.GetString(ViewerPage.Middle));
        writer.Write(data.Timeline());
        writer.Write(Encoding.UTF8.GetString(ViewerPage.Tail));

        CallTree Grouped(CallTree tree) => areEmpty ? tree : GroupFrames.Apply(tree, groups.Of);
    }

    /// <summary>The threads that ran woven methods, those with most time that counts first.</summary>
    private static List<int> WorkingThreads(Capture capture, IdleTime idle)
    {
        var working = new List<int>();
        var times = new long[capture.Threads.Length];
        for (var i = 0; i < times.Length; i++)
        {
            times[i] = idle.WovenTime(i);
            if (ReportFacts.WovenTime(capture.Threads[i]) > 0)
            {
                working.Add(i);
            }
        }

        working.Sort((left, right) =>
        {
            var order = times[right].CompareTo(times[left]);
            order = order != 0 ? order : capture.Threads[left].Id.CompareTo(capture.Threads[right].Id);
            return order != 0 ? order : left.CompareTo(right);
        });
        return working;
    }

    private static void AddPageNotes(List<string> notes, CallTree merged, double share, int threads)
    {
        if (share > 0 && ReportNotes.OnFolding(merged, share) is { } onFolding)
        {
            notes.Add(onFolding);
        }

        if (threads > MostThreads)
        {
            notes.Add($"The list of threads has the {MostThreads} busiest of {threads}; the tree of all threads has "
                + $"every one.");
        }
    }
}
