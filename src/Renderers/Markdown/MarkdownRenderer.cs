using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using Weft.Renderers.Queries;

namespace Weft.Renderers;

/// <summary>
/// A short report for a comment or the summary of a build: the program, the methods that took most, and the heaviest
/// path. At most
/// 60 KB, because places that show it cut more off.
/// </summary>
/// <example>
/// <code>
/// using StreamWriter summary = File.AppendText("summary.md");
/// MarkdownRenderer.Default.Render(Capture.Load("run.weft.json"), summary);
/// </code>
/// </example>
public sealed class MarkdownRenderer : TextRenderer
{
    private const int MostMethods = 20;
    private const int MostFrames = 30;
    private const int LongestName = 120;

    private MarkdownRenderer()
    {
    }

    /// <summary>The renderer.</summary>
    public static MarkdownRenderer Default { get; } = new();

    /// <summary><c>.md</c>.</summary>
    public override ImmutableArray<string> Suffixes => [.. Formats.SuffixesOf("Markdown")];

    /// <inheritdoc/>
    public override void Render(Capture capture, TextWriter writer)
    {
        var query = CaptureQuery.From(capture);
        var time = TimeFormat.For(capture.Header);
        var hottest = query.Hottest(MostMethods);
        writer.Write($"**{Code(ReportFacts.CommandLine(capture.Header))}**");
        writer.Write($" took {time.Seconds(capture.Header.Duration)} s");
        writer.Write($", {ReportFacts.Samples(capture)} samples\n\n");
        if (hottest.Rows.IsEmpty)
        {
            writer.Write("No woven method ran.\n");
            return;
        }

        WriteMethods(writer, query, hottest, time);
        WritePath(writer, query, hottest, time);
    }

    private static void WriteMethods(
        TextWriter writer, CaptureQuery query, Answer<MethodFigures> hottest, TimeFormat time)
    {
        var hasWaits = hottest.Rows.Any(static row => row.Total.Wait > 0);
        var hasCalls = hottest.Rows.Any(static row => row.Self.Calls > 0);
        writer.Write("| self s | total s | share |");
        writer.Write((hasWaits ? " wait s |" : "") + (hasCalls ? " calls |" : "") + " method |\n");
        writer.Write("|---:|---:|---:|" + (hasWaits ? "---:|" : "") + (hasCalls ? "---:|" : "") + "---|\n");
        foreach (var row in hottest.Rows)
        {
            var share = query.Headline == 0 ? 0 : (double)row.Self.Time / query.Headline;
            writer.Write($"| {time.Seconds(row.Self.Time)} | {time.Seconds(row.Total.Time)} |");
            writer.Write($" {TimeFormat.Percent(share)} |");
            writer.Write(hasWaits ? $" {time.Seconds(row.Self.Wait)} |" : "");
            writer.Write(hasCalls ? $" {row.Self.Calls?.ToString("N0", CultureInfo.InvariantCulture)} |" : "");
            writer.Write($" {Code(row.Method.Name)}{Place(row.Method)} |\n");
        }

        if (hottest.LeftOut > 0)
        {
            writer.Write($"\n{hottest.LeftOut.ToString("N0", CultureInfo.InvariantCulture)} more rows are left out.\n");
        }
    }

    private static void WritePath(TextWriter writer, CaptureQuery query, Answer<MethodFigures> hottest, TimeFormat time)
    {
        if (hottest.Rows.FirstOrDefault(static row => row.Method.IsCode) is not { } slowest
            || query.PathTo(slowest.Method) is not { IsEmpty: false } path)
        {
            return;
        }

        writer.Write($"\nThe heaviest path to {Code(slowest.Method.Name)}:\n\n");
        for (var i = Math.Max(0, path.Length - MostFrames); i < path.Length; i++)
        {
            writer.Write($"{(i + 1).ToString(CultureInfo.InvariantCulture)}. ");
            writer.Write($"{Code(path[i].Method.Name)} {time.Seconds(path[i].Total.Time)} s\n");
        }

        if (path.Length > MostFrames)
        {
            var leftOut = (path.Length - MostFrames).ToString("N0", CultureInfo.InvariantCulture);
            writer.Write($"\nThe {leftOut} outermost frames are left out.\n");
        }
    }

    private static string Place(MethodFacts method) => method switch
    {
        { File.Length: 0 } => "",
        { Line: 0 } => " " + Code(method.File),
        _ => " " + Code(method.File + ":" + method.Line.ToString(CultureInfo.InvariantCulture)),
    };

    /// <summary>A name with every character escaped that Markdown or a table would interpret.</summary>
    private static string Code(string name)
    {
        var text = WebUtility.HtmlEncode(VisibleText.Shorten(name, LongestName, "…"));
        return $"<code>{text.Replace("|", "&#124;").Replace("`", "&#96;").Replace("*", "&#42;").Replace("_", "&#95;")
            .Replace("[", "&#91;").Replace("~", "&#126;").Replace("\\", "&#92;")
            .Replace("@", "&#64;").Replace(":", "&#58;")}</code>";
    }
}
