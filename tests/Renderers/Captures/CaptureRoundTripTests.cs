using CsCheck;

namespace Weft.Renderers.Tests.Captures;

public sealed class CaptureRoundTripTests
{
    [Fact]
    public void Any_capture_comes_back_as_it_was()
        => RandomCaptures.Any.Sample(static capture => AssertEqual(capture, Read(Write(capture))));

    [Fact]
    public void Equal_captures_give_equal_bytes()
        => RandomCaptures.Any.Sample(static capture => Assert.Equal(Write(capture), Write(Read(Write(capture)))));

    [Theory]
    [InlineData("\0\u001b[31m\r\n\u2028")]
    [InlineData("</script>\"\\\u202e")]
    [InlineData("😀 ünïcödé עברית")]
    public void Names_come_back_whatever_they_contain(string name) => Assert.Equal(name, NameAfterRoundTrip(name));

    [Fact]
    public void A_huge_name_comes_back() =>
        Assert.Equal(2_000_000, NameAfterRoundTrip(new string('x', 2_000_000)).Length);

    [Fact]
    public void A_lone_surrogate_is_no_character_and_comes_back_as_the_replacement_character()
        => Assert.Equal("a\ufffdb", NameAfterRoundTrip("a\ud800b"));

    [Fact]
    public void A_recursion_100_000_calls_deep_comes_back()
    {
        var deep = DeepCapture.Create();
        AssertEqual(deep, Read(Write(deep)));
    }

    [Fact]
    public void A_million_segments_take_a_few_bytes_each()
    {
        const int Million = 1_000_000;
        var segments = new TimelineSegment[Million];
        for (var i = 0; i < Million; i++)
        {
            segments[i] = new TimelineSegment((i % 2) - 1, i * 1_000_123L, 1_000_123);
        }

        var capture = Samples.OneThread with
        {
            Timeline = new Timeline
            {
                Threads = [new ThreadTimeline { Segments = [.. segments], DroppedSegmentCount = 0, DroppedTime = 0 }],
                Spans = [],
                DroppedSpanCount = 0,
            },
        };
        var text = Write(capture);
        Assert.InRange(text.Length, Million, 12 * Million);

        // Twice that in the worst moment: what is read, the numbers in it, and the segments.
        var before = GC.GetAllocatedBytesForCurrentThread();
        var read = Read(text);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 150_000_000);
        AssertEqual(capture, read);
    }

    [Fact]
    public void Saving_replaces_a_longer_file()
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathOf("run.weft.json");
        File.WriteAllText(path, new string('x', 1_000_000));

        Samples.OneThread.Save(path);

        AssertEqual(Samples.OneThread, Capture.Load(path));
    }

    private static string NameAfterRoundTrip(string name)
    {
        var capture =
            Samples.OneThread with
            {
                Methods = [
                .. Samples.OneThread.Methods.Select(method => method with { Name = name })]
            };
        return Read(Write(capture)).Methods[0].Name;
    }

    private static byte[] Write(Capture capture)
    {
        using var stream = new MemoryStream();
        capture.Save(stream);
        return stream.ToArray();
    }

    private static Capture Read(byte[] text)
    {
        using var stream = new MemoryStream(text);
        return Capture.Load(stream);
    }

    private static void AssertEqual(Capture expected, Capture actual)
    {
        Assert.Equal(expected.Header, actual.Header);
        Assert.Equal(expected.Header.StartedAt.Offset, actual.Header.StartedAt.Offset);
        Assert.Equal(expected.Methods.AsEnumerable(), actual.Methods);
        Assert.Equal(expected.Waits.AsEnumerable(), actual.Waits);
        Assert.Equal(expected.RecorderFailures, actual.RecorderFailures);
        AssertEqual(expected.Timeline, actual.Timeline);
        Assert.Equal(expected.Sources.Select(static source => (source.Method, source.FirstLine)),
            actual.Sources.Select(static source => (source.Method, source.FirstLine)));
        Assert.Equal(expected.Sources.SelectMany(static source => source.Lines),
            actual.Sources.SelectMany(static source => source.Lines));
        Assert.Equal(expected.Threads.Length, actual.Threads.Length);
        foreach (var (before, after) in expected.Threads.Zip(actual.Threads))
        {
            Assert.Equal(before.Paths.AsEnumerable(), after.Paths);
            Assert.Equal(before with { Paths = [] }, after with { Paths = [] });
        }
    }

    private static void AssertEqual(Timeline? expected, Timeline? actual)
    {
        Assert.Equal(expected is null, actual is null);
        if (expected is null || actual is null)
        {
            return;
        }

        Assert.Equal(expected.DroppedSpanCount, actual.DroppedSpanCount);
        Assert.Equal(expected.Spans.AsEnumerable(), actual.Spans);
        Assert.Equal(expected.Threads.Length, actual.Threads.Length);
        foreach (var (before, after) in expected.Threads.Zip(actual.Threads))
        {
            Assert.Equal(before.Segments.AsEnumerable(), after.Segments);
            Assert.Equal(before with { Segments = [] }, after with { Segments = [] });
        }
    }
}
