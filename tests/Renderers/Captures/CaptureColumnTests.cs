using System.Text;
using Weft.Renderers.Profiles;
using Weft.Renderers.Queries;

namespace Weft.Renderers.Tests.Captures;

/// <summary>An open column stands wherever a capture goes.</summary>
public sealed class CaptureColumnTests
{
    private static readonly Capture s_capture = Samples.OneThread with
    {
        Threads =
        [
            Samples.OneThread.Threads[0] with
            {
                Columns = Numbers(CaptureColumn.Queued, 2_000_000_000).With(
                    CaptureColumn.EstimatedCalls,
                    [.. Enumerable.Repeat(70L, Samples.OneThread.Threads[0].Paths.Length)]),
            },
        ],
    };

    [Fact]
    public void A_file_keeps_it()
    {
        using var stream = new MemoryStream();
        s_capture.Save(stream);
        stream.Position = 0;
        var columns = Capture.Load(stream).Threads[0].Columns;

        Assert.Equal(2_000_000_000, columns[CaptureColumn.Queued, 1]);
        Assert.Equal(0, columns[CaptureColumn.Queued, 0]);
        Assert.Empty(columns.Of(CaptureColumn.Place));
    }

    [Fact]
    public void A_file_without_it_is_as_long_as_ever() =>
        Assert.DoesNotContain("queued", Text(static (capture, stream) => capture.Save(stream), Samples.OneThread),
            StringComparison.Ordinal);

    [Fact]
    public void A_query_tells_it()
    {
        var figures = CaptureQuery.From(s_capture).Hottest().Rows.Select(static row => row.Self).ToList();

        Assert.Equal(
            2_000_000_000,
            figures.Sum(static one => one.Open.Single(figure => figure.Column == CaptureColumn.Queued).Value));
        Assert.All(CaptureQuery.From(Samples.OneThread).Hottest().Rows, static row => Assert.Empty(row.Self.Open));
    }

    [Theory]
    [InlineData(ConsoleView.Tree)]
    [InlineData(ConsoleView.Flat)]
    [InlineData(ConsoleView.Callers)]
    public void The_console_has_a_column_of_it(ConsoleView view)
    {
        var renderer = new ConsoleRenderer(new ConsoleOptions { View = view });
        var text = Text(renderer.Render, s_capture);

        Assert.Matches(@"queued +calls~", text);
        Assert.Contains("2.000", text, StringComparison.Ordinal);
        Assert.DoesNotContain("queued", Text(renderer.Render, Samples.OneThread), StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_has_it_with_its_meaning()
    {
        var page = Text(HtmlRenderer.Default.Render, s_capture);

        Assert.Contains("[\"queued\",\"queued\",\"time\",\"Time in which", page, StringComparison.Ordinal);
        Assert.Contains("\"open\":{\"queued\":", page, StringComparison.Ordinal);
        Assert.DoesNotContain("\"queued\"", Text(HtmlRenderer.Default.Render, Samples.OneThread),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Exports_have_it()
    {
        var profile = Profile.From(s_capture);

        Assert.Equal(2_000_000_000, profile.AllThreads.Sum(profile.Find("queued")!.Value));
        Assert.Null(Profile.From(Samples.OneThread).Find("queued"));
    }

    [Fact]
    public void A_member_of_paths_is_no_open_column()
    {
        var cpu = CaptureColumn.All.Single(static column => column.Name == "cpu");
        Assert.Throws<ArgumentException>(() => PathValues.None.With(cpu, [1]));
        Assert.Throws<ArgumentException>(() => PathValues.None.With(CaptureColumn.Queued, [-1]));
        Assert.Same(PathValues.None, PathValues.None.With(CaptureColumn.Queued, [0, 0]));
    }

    [Theory]
    [InlineData("\"queued\":[0,", "\"queued\":[", "threads[0].columns.queued has 10 numbers for 11 paths")]
    [InlineData("\"queued\":[0,", "\"queued\":[-1,", "threads[0].columns, row 0: queued -1 is not from 0 to "
        + "9223372036854775807")]
    [InlineData("\"parent\":[-1,", "\"parent\":[0,", "threads[0].columns, row 0: parent 0 is not an earlier path")]
    [InlineData("\"method\":[0,", "\"method\":[99,", "threads[0].columns, row 0: method 99 is not in the list of 11 "
        + "methods")]
    [InlineData("\"self\":[0,", "\"self\":[-2,", "threads[0].columns, row 0: self time -2 is negative")]
    [InlineData("\"cpu\":[0,", "\"cpu\":[-2,", "threads[0].columns, row 0: cpu -2 is negative")]
    [InlineData("\"self\":[", "\"other\":[", "threads[0].columns.self is missing")]
    [InlineData("\"queued\":[0,2000000000", "\"queued\":[9223372036854775807,2000000000",
        "its times or counts add up to more than 64 bits hold")]
    [InlineData("\"queued\":", "\"label\":", "threads[0].columns, row 1: label 2000000000 is not from 0 to 0")]
    [InlineData("\"queued\":", "\"handOver\":", "threads[0].columns, row 1: handOver 2000000000 is not from 0 to 1")]
    [InlineData("\"waitColumns\":{", "\"others\":{", "waitColumns is missing")]
    public void A_broken_promise_is_refused_with_its_place(string part, string broken, string reason)
    {
        var text = Text(static (capture, stream) => capture.Save(stream), s_capture);
        Assert.Contains(part, text, StringComparison.Ordinal);
        var changed = new MemoryStream(Encoding.UTF8.GetBytes(text.Replace(part, broken, StringComparison.Ordinal)));
        var error = Assert.Throws<CaptureFormatException>(() => Capture.Load(changed, "run.weft.json"));
        Assert.Equal($"run.weft.json is damaged: {reason}.", error.Message);
    }

    /// <summary>The table of the documentation is that of the code.</summary>
    [Fact]
    public void The_documentation_lists_each_column()
    {
        var table = new StringBuilder("| column | unit | of | meaning |\n|---|---|---|---|\n");
        foreach (var column in CaptureColumn.All)
        {
            var owner = column.IsOpen || (column.OfPath is not null && column.OfWait is not null) ? "both"
                : column.OfPath is not null ? "threads" : "waits";
            table.Append(
                $"| `{column.Name}` | {Unit(column.Unit)} | {owner}{(column.IsRequired ? ", always" : "")} "
                + $"| {column.Meaning} |\n");
        }

        Assert.Contains(table.ToString(), File.ReadAllText(Path.Combine(Repository(), "docs", "capture-format.md"))
            .ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    private static string Unit(ColumnUnit unit) => unit switch
    {
        ColumnUnit.Nanoseconds => "ns",
        ColumnUnit.Moment => "ns from the start",
        _ => unit.ToString().ToLowerInvariant(),
    };

    private static string Repository([System.Runtime.CompilerServices.CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", ".."));

    private static PathValues Numbers(CaptureColumn column, long number) => PathValues.None.With(
        column, [.. Samples.OneThread.Threads[0].Paths.Select((_, i) => i == 1 ? number : 0)]);

    private static string Text(Action<Capture, Stream> render, Capture capture)
    {
        using var stream = new MemoryStream();
        render(capture, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
