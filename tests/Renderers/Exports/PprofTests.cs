using System.IO.Compression;
using CsCheck;
using Weft.Renderers.Profiles;

namespace Weft.Renderers.Tests.Exports;

/// <summary>
/// pprof files, decoded by hand: everything that is referred to is there, and the sums are those of the capture.
/// </summary>
public sealed class PprofTests
{
    [Fact]
    public void Samples_have_all_measures_and_the_thread()
    {
        var file = new PprofFile(ExportSamples.Counted);

        Assert.Equal(
            ["samples/count", "wall/nanoseconds", "cpu/nanoseconds", "calls/count", "alloc_space/bytes",
                "gc_pause/nanoseconds", "wait/nanoseconds"],
            file.Types);
        Assert.Equal("wall", file.DefaultType);
        Assert.Contains(
            "Program.Main;Checkout.Total;Tax.Rate [thread=Main thread_id=1] 50,50000000,25000000,70,1000000000000,2,0",
            file.Samples);
        Assert.Contains("Tax.Rate [thread=Thread pool thread_id=2] 40,40000000,0,0,0,0,0", file.Samples);
        Assert.Contains("Program.Main;Store.LoadAsync [] 0,0,0,0,0,0,700000000", file.Samples);
        Assert.Contains("Checkout.Total Shop.Checkout.Total src/Checkout.cs 11", file.Functions);
    }

    [Fact]
    public void The_file_says_when_and_how_long()
    {
        var file = new PprofFile(Samples.OneThread).Root;

        Assert.Equal(Samples.OneThread.Header.StartedAt.ToUnixTimeMilliseconds() * 1_000_000, file.Number(9));
        Assert.Equal(1_000_000_000, file.Number(10));
        Assert.Equal(1_000_000, file.Number(12));
    }

    [Fact]
    public void Any_capture_has_its_sums()
    {
        RandomCaptures.Any.Sample(static capture =>
        {
            var (file, profile) = (new PprofFile(capture), Profile.From(capture));
            foreach (var column in profile.Columns)
            {
                var type = file.Types.FindIndex(one => one.Split('/')[0] == column.Name switch
                {
                    ProfileColumn.Time => "wall",
                    ProfileColumn.Allocated => "alloc_space",
                    ProfileColumn.Paused => "gc_pause",
                    var name => name,
                });
                Assert.Equal(ExportSamples.Sum(profile, profile.AllThreads, column.Name), file.Sum(type));
            }
        });
    }

    [Theory]
    [InlineData("hostile")]
    [InlineData("large")]
    [InlineData("empty")]
    [InlineData("timeline")]
    public void So_do_captures_that_are_hard(string sample)
    {
        var (file, profile) = (new PprofFile(ExportSamples.All[sample]), Profile.From(ExportSamples.All[sample]));

        Assert.Equal(ExportSamples.Sum(profile, profile.AllThreads, ProfileColumn.Time), file.Sum(1));
    }

    /// <summary>A file by profile.proto. Whatever is referred to has to be there.</summary>
    private sealed class PprofFile
    {
        private readonly List<long[]> _values = [];

        internal PprofFile(Capture capture)
        {
            using var stream = new GZipStream(new MemoryStream(ExportSamples.Bytes(PprofRenderer.Default, capture)),
                CompressionMode.Decompress);
            using var plain = new MemoryStream();
            stream.CopyTo(plain);
            Root = new ProtobufMessage(plain.ToArray());
            var strings = Root.Texts(6).ToList();
            Assert.Equal("", strings[0]);
            Assert.Equal(strings.Count, strings.Distinct().Count());
            Types = [
                .. Root.Messages(1).Select(type => $"{strings[(int)type.Number(1)]}/{strings[(int)type.Number(2)]}")];
            DefaultType = strings[(int)Root.Number(14)];
            Assert.Equal(1, Assert.Single(Root.Messages(3)).Number(1));
            var functions = Root.Messages(5).ToDictionary(static function => function.Number(1));
            Functions = [.. functions.Values.Select(one => $"{strings[(int)one.Number(2)]} "
                + $"{strings[(int)one.Number(3)]} {strings[(int)one.Number(4)]} {one.Number(5)}")];
            var locations = Root.Messages(4).ToDictionary(static one => one.Number(1),
                one => strings[(int)functions[one.Messages(4).Single().Number(1)].Number(2)]);
            Assert.DoesNotContain(0, functions.Keys.Concat(locations.Keys));
            Assert.All(Root.Messages(4).Take(100), static one => Assert.Equal(1, one.Number(2)));
            foreach (var sample in Root.Messages(2))
            {
                var values = sample.Packed(2);
                Assert.Equal(Types.Count, values.Count);
                var labels = sample.Messages(3)
                    .Select(label => $"{strings[(int)label.Number(1)]}={strings[(int)label.Number(2)]}");
                var stack = sample.Packed(1).Select(id => locations[id]).Reverse();
                _values.Add([.. values]);
                Samples.Add($"{string.Join(';', stack)} [{string.Join(' ', labels)}] {string.Join(',', values)}");
            }
        }

        internal ProtobufMessage Root { get; }

        internal List<string> Types { get; }

        internal string DefaultType { get; }

        internal List<string> Samples { get; } = [];

        internal List<string> Functions { get; }

        internal long Sum(int type) => _values.Sum(values => values[type]);
    }
}
