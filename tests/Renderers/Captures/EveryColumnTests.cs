using System.Text;
using Weft.Renderers.Profiles;
using Weft.Renderers.Queries;

namespace Weft.Renderers.Tests.Captures;

/// <summary>Whatever the table of columns has, now or later, is everywhere.</summary>
public sealed class EveryColumnTests
{
    private const long Number = 3_000_000_000;

    public static TheoryData<string> Names => [.. CaptureColumn.Open.Where(static column => column.AddsUp)
        .Select(static column => column.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_column_that_adds_up_stands_in_file_merge_queries_exports_console_and_page(string name)
    {
        var column = CaptureColumn.All.Single(one => one.Name == name);
        var thread = Samples.OneThread.Threads[0];
        var capture = Samples.OneThread with
        {
            Threads =
            [
                thread with
                {
                    Columns = PathValues.None.With(column, [.. thread.Paths.Select((_, i) => i == 2 ? Number : 0)]),
                },
            ],
        };
        using var file = new MemoryStream();
        Capture.Merge([capture, capture]).Save(file);
        file.Position = 0;
        var both = Capture.Load(file);

        Assert.Equal([Number, Number], both.Threads.Select(one => one.Columns[column, 2]));
        Assert.Equal(
            2 * Number, CaptureQuery.From(both).Hottest().Rows.Sum(row => row.Self.Open.Single().Value));
        Assert.Equal(2 * Number, Profile.From(both) is var profile
            ? profile.AllThreads.Sum(profile.Find(name)!.Value) : 0);
        if (column.Heading is { } heading)
        {
            Assert.Contains(
                heading, Text(new ConsoleRenderer(new ConsoleOptions()), both), StringComparison.Ordinal);
            Assert.Contains($"\"open\":{{\"{name}\":", Text(HtmlRenderer.Default, both), StringComparison.Ordinal);
        }
    }

    private static string Text(Renderer renderer, Capture capture)
    {
        using var stream = new MemoryStream();
        renderer.Render(capture, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
