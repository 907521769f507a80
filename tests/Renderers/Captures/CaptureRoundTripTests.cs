using CsCheck;
using Weft.Renderers.Tests.Merging;

namespace Weft.Renderers.Tests.Captures;

public sealed class CaptureRoundTripTests
{
    [Fact]
    public void Any_capture_comes_back_as_it_was()
        => RandomCaptures.Any.Sample(static capture => EqualCaptures.Assert(capture, Read(Write(capture))));

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
        EqualCaptures.Assert(deep, Read(Write(deep)));
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
        EqualCaptures.Assert(capture, read);
    }

    [Fact]
    public void Saving_replaces_a_longer_file()
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathOf("run.weft.json");
        File.WriteAllText(path, new string('x', 1_000_000));

        Samples.OneThread.Save(path);

        EqualCaptures.Assert(Samples.OneThread, Capture.Load(path));
    }

    [Theory]
    [InlineData("run.weft.json.gz")]
    [InlineData("RUN.GZ")]
    public void A_file_whose_name_ends_so_is_compressed(string name)
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathOf(name);
        Samples.OneThread.Save(path);

        Assert.Equal([0x1f, 0x8b], File.ReadAllBytes(path)[..2]);
        EqualCaptures.Assert(Samples.OneThread, Capture.Load(path));
    }

    [Fact]
    public void The_content_and_not_the_name_says_whether_a_file_is_compressed()
    {
        using var folder = new TemporaryFolder();
        Samples.OneThread.Save(folder.PathOf("run.weft.json.gz"));
        File.Move(folder.PathOf("run.weft.json.gz"), folder.PathOf("run.weft.json"));

        EqualCaptures.Assert(Samples.OneThread, Capture.Load(folder.PathOf("run.weft.json")));
    }

    [Fact]
    public void What_the_renderer_compresses_is_loaded_from_any_stream()
    {
        using var content = new MemoryStream();
        new GzipRenderer(JsonRenderer.Default).Render(Samples.OneThread, content);
        using var pipe = new OneWayStream(content.ToArray());

        EqualCaptures.Assert(Samples.OneThread, Capture.Load(pipe));
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
}
