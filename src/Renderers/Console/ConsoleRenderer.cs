using Weft.Renderers.Processors;

namespace Weft.Renderers;

/// <summary>
/// A report for a screen of text: a header, the call tree of all threads with the hottest paths first, and what one has to know to read it.
/// </summary>
public sealed class ConsoleRenderer : Renderer
{
    private readonly ConsoleOptions _options;

    /// <summary>Creates a renderer with options of its own.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of the range that <see cref="ConsoleOptions"/> states.</exception>
    public ConsoleRenderer(ConsoleOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Threshold is not (>= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.Threshold, "Threshold is a share, 0 to 1.");
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(options.Rows, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Levels, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Width ?? int.MaxValue, ConsoleStyle.NarrowestWidth);
        _options = options;
    }

    /// <summary>The renderer with default options; it finds out about colours, encoding and width by the writer.</summary>
    public static ConsoleRenderer Default { get; } = new(new ConsoleOptions());

    /// <summary><c>.txt</c>.</summary>
    public override string Extension => ".txt";

    /// <inheritdoc/>
    public override void Render(Capture capture, TextWriter writer)
    {
        var time = TimeFormat.For(capture.Header);
        var whole = CallTreeBuilder.Merged(capture);
        var threshold = ScreenThreshold.For(whole, _options.Rows, _options.Threshold, countsSelf: true);
        var tree = SortByTotal.Apply(FoldDeepCalls.Apply(FoldSmallCalls.Apply(whole, threshold), _options.Levels));

        var lines = new ConsoleLines(writer, ConsoleStyle.For(writer, _options));
        ConsoleHeader.Write(lines, capture, time);
        var tellsCpu = false;
        if (capture.SampleCount > 0 || ReportFacts.Wait(capture) > 0)
        {
            tellsCpu = ConsoleTree.Write(lines, tree, time, threshold, ReportFacts.TellsCpu(capture));
            lines.End();
        }

        var notes = ReportNotes.Of(capture, whole, time);
        if (tellsCpu)
        {
            notes.Add(ReportNotes.OnCpu);
        }

        if (ReportNotes.OnFolding(tree, threshold) is { } onFolding)
        {
            notes.Add(onFolding);
        }

        foreach (var note in notes)
        {
            lines.AddWrapped(note, ConsoleColor.Faint);
        }

        lines.End();
    }
}
