using System.Text.Json;
using CsCheck;
using Weft.Renderers.Profiles;

namespace Weft.Renderers.Tests.Exports;

/// <summary>
/// Files for the Firefox Profiler: all columns of a table are equally long, every number points at something, and
/// times add up.
/// </summary>
public sealed class FirefoxTests
{
    [Fact]
    public void Threads_have_their_stacks()
    {
        var file = Read(ExportSamples.Counted);

        Assert.Equal(51, file.GetProperty("meta").GetProperty("preprocessedProfileVersion").GetInt32());
        Assert.Equal(["Main", "Thread pool"],
            file.GetProperty("threads").EnumerateArray().Select(static one => one.GetProperty("name").GetString()));
        Assert.Equal(
            ["Program.Main 100", "Program.Main;Checkout.Total 200", "Program.Main;Checkout.Total;Tax.Rate 50",
                "[gc] 20", "[outside] 30"],
            Stacks(file.GetProperty("threads")[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Waits_are_markers()
    {
        var thread = Read(Timelines.Small).GetProperty("threads")[2];
        var markers = thread.GetProperty("markers");

        Assert.Equal("Async waits", thread.GetProperty("name").GetString());
        Assert.Equal("Store.LoadAsync",
            Assert.Single(markers.GetProperty("data").EnumerateArray()).GetProperty("method").GetString());
        Assert.Equal((100, 600),
            (markers.GetProperty("startTime")[0].GetDouble(), markers.GetProperty("endTime")[0].GetDouble()));
    }

    [Fact]
    public void Any_capture_gives_a_consistent_file_with_its_times()
    {
        RandomCaptures.Any.Sample(static capture =>
        {
            var (file, profile) = (Read(capture), Profile.From(capture));
            for (var i = 0; i < profile.Threads.Length; i++)
            {
                var expected = profile.HasTimeline
                    ? profile.Threads[i].Segments.Sum(static one => one.Duration)
                    : ExportSamples.Sum(profile, profile.Threads[i].Rows, ProfileColumn.Time);
                Assert.Equal(expected, file.GetProperty("threads")[i].GetProperty("samples").GetProperty("weight")
                    .EnumerateArray().Sum(static one => Nanoseconds(one.GetDouble())));
            }
        });
    }

    [Theory]
    [InlineData("hostile")]
    [InlineData("large")]
    [InlineData("empty")]
    public void So_do_captures_that_are_hard(string sample) => Read(ExportSamples.All[sample]);

    // Each of them whole again, so that a sum is exact and has no digit to be rounded.
    private static long Nanoseconds(double milliseconds) => (long)Math.Round(milliseconds * 1e6);

    private static IEnumerable<string> Stacks(JsonElement thread)
    {
        var names = thread.GetProperty("stringArray").EnumerateArray().Select(static one => one.GetString()!).ToArray();
        var samples = thread.GetProperty("samples");
        for (var i = 0; i < samples.GetProperty("length").GetInt32(); i++)
        {
            var frames = new List<string>();
            for (var stack = samples.GetProperty("stack")[i]; stack.ValueKind == JsonValueKind.Number;)
            {
                var frame = thread.GetProperty("stackTable").GetProperty("frame")[stack.GetInt32()].GetInt32();
                var function = thread.GetProperty("frameTable").GetProperty("func")[frame].GetInt32();
                frames.Insert(0, names[thread.GetProperty("funcTable").GetProperty("name")[function].GetInt32()]);
                stack = thread.GetProperty("stackTable").GetProperty("prefix")[stack.GetInt32()];
            }

            yield return $"{string.Join(';', frames)} {samples.GetProperty("weight")[i].GetDouble()}";
        }
    }

    /// <summary>The file, checked as the documentation of the format has it.</summary>
    private static JsonElement Read(Capture capture)
    {
        var root = JsonDocument.Parse(ExportSamples.Bytes(FirefoxRenderer.Default, capture)).RootElement;
        var categories = root.GetProperty("meta").GetProperty("categories");
        Assert.Equal("grey", categories[0].GetProperty("color").GetString());
        Assert.All(categories.EnumerateArray(),
            static one => Assert.True(one.GetProperty("subcategories").GetArrayLength() > 0));
        foreach (var thread in root.GetProperty("threads").EnumerateArray())
        {
            var lengths =
                new Dictionary<string, int>
                {
                    ["stringArray"] = thread.GetProperty("stringArray").GetArrayLength(),
                    ["categories"] = categories.GetArrayLength()
                };
            foreach (var table in new[] { "samples", "markers", "stackTable", "frameTable", "funcTable",
                "resourceTable", "nativeSymbols" })
            {
                lengths[table] = thread.GetProperty(table).GetProperty("length").GetInt32();
                Assert.All(
                    thread.GetProperty(table).EnumerateObject()
                        .Where(static one => one.Value.ValueKind == JsonValueKind.Array),
                        one => Assert.Equal(lengths[table], one.Value.GetArrayLength()));
            }

            AssertPoints(thread, "samples", "stack", lengths["stackTable"]);
            AssertPoints(thread, "stackTable", "frame", lengths["frameTable"]);
            AssertPoints(thread, "stackTable", "category", lengths["categories"]);
            AssertPoints(thread, "frameTable", "func", lengths["funcTable"]);
            AssertPoints(thread, "frameTable", "category", lengths["categories"]);
            AssertPoints(thread, "funcTable", "name", lengths["stringArray"]);
            AssertPoints(thread, "funcTable", "fileName", lengths["stringArray"]);
            AssertPoints(thread, "markers", "name", lengths["stringArray"]);
            AssertPoints(thread, "markers", "category", lengths["categories"]);
            foreach (var (i, prefix) in thread.GetProperty("stackTable").GetProperty("prefix").EnumerateArray().Index())
            {
                Assert.True(prefix.ValueKind == JsonValueKind.Null || prefix.GetInt32() < i);
            }

            var times = thread.GetProperty("samples").GetProperty("time").EnumerateArray()
                .Select(static one => one.GetDouble()).ToList();
            Assert.Equal(times.Order(), times);
        }

        return root;
    }

    private static void AssertPoints(JsonElement thread, string table, string column, int length)
    {
        foreach (var cell in thread.GetProperty(table).GetProperty(column).EnumerateArray())
        {
            Assert.True(cell.ValueKind == JsonValueKind.Null || (cell.GetInt32() >= 0 && cell.GetInt32() < length));
        }
    }
}
