using System.Collections.Immutable;
using System.IO.Compression;
using Weft.Renderers.Tests.ExitReports;

namespace Weft.Renderers.Tests.Settings;

/// <summary>
/// Renderers from outside are chosen by <c>WEFT_OUTPUT</c> as Weft's own are; the longest suffix wins, and <c>.gz</c>
/// goes on any.
/// </summary>
public sealed class OtherRendererTests : ExitReportTest
{
    private static readonly byte[] s_toy = [0xff, 0x00, 0, (byte)Samples.OneThread.Methods.Length];

    private static Renderer[] WithToys =>
        [.. All, ToyTextRenderer.Default, ToyBinaryRenderer.Default, GzipRenderer.Default];

    [Theory]
    [InlineData("run.toy")]
    [InlineData("RUN.TOY")]
    [InlineData("run.binary-toy")]
    [InlineData("run.json.toy")]
    public void Bytes_from_outside(string file)
    {
        Run(WithToys, Folder.PathOf(file));

        Assert.Equal(s_toy, File.ReadAllBytes(Folder.PathOf(file)));
        AssertSaid($"weft: report written to {Folder.PathOf(file)}.");
    }

    [Fact]
    public void The_longest_suffix_wins()
    {
        Run(WithToys, Folder.PathOf("run.toy.json"));
        Run(WithToys, Folder.PathOf("run.joy.json"));

        Assert.Equal($"{{\"toy\":{Samples.OneThread.Methods.Length}}}",
            File.ReadAllText(Folder.PathOf("run.toy.json")));
        Assert.Equal(Samples.OneThread.SampleCount, Capture.Load(Folder.PathOf("run.joy.json")).SampleCount);
    }

    [Fact]
    public void A_second_process_keeps_the_whole_suffix()
    {
        var first = Open(WithToys, Folder.PathOf("run.toy.json.gz"));
        var second = Open(WithToys, Folder.PathOf("run.toy.json.gz"));
        second.Write(Samples.OneThread);
        first.Write(Samples.OneThread);

        AssertFiles("run-2.toy.json.gz", "run.toy.json.gz");
    }

    [Theory]
    [InlineData("run.txt.gz", "run.txt")]
    [InlineData("run.weft.json.gz", "run.weft.json")]
    [InlineData("run.html.GZ", "run.html")]
    [InlineData("run.toy.gz", "run.toy")]
    public void Any_file_can_be_compressed(string file, string plain)
    {
        Run(WithToys, Folder.PathOf(file));
        Run(WithToys, Folder.PathOf(plain));

        Assert.Equal(File.ReadAllBytes(Folder.PathOf(plain)), Unzipped(Folder.PathOf(file)));
    }

    [Theory]
    [InlineData("run.xyz.gz",
        "has the unknown extension .xyz before .gz; this program can write .txt, .html, .json, .toy.json, .toy, .gz")]
    [InlineData("run.gz",
        "has no extension before .gz; this program can write .txt, .html, .json, .toy.json, .toy, .gz")]
    [InlineData("run.txt.gz.gz",
        "has the unknown extension .gz before .gz; this program can write .txt, .html, .json, .toy.json, .toy, .gz")]
    [InlineData("run.toyx",
        "has the unknown extension .toyx; this program can write .txt, .html, .json, .toy.json, .toy, .gz")]
    public void What_nobody_writes_is_said_at_once(string file, string reason)
    {
        Open(WithToys, Folder.PathOf(file));

        AssertSaid($"weft: WEFT_OUTPUT={Folder.PathOf(file)} {reason}. The report will come here instead.");
    }

    [Theory]
    [InlineData("run.txt.gz", "Gzip")]
    [InlineData("run.html.gz", "Gzip")]
    public void Without_the_compression_its_name_is_said(string file, string name)
    {
        Open(All, Folder.PathOf(file));

        AssertSaid(
            $"weft: WEFT_OUTPUT={Folder.PathOf(file)} needs the {name} renderer, which is not compiled in; "
            + $"add {name} to the MSBuild property WeftRenderers. The report will come here instead.");
    }

    [Fact]
    public void With_the_compression_alone_the_name_of_the_other_is_said()
    {
        Open([ConsoleRenderer.Default, GzipRenderer.Default], Folder.PathOf("run.html.gz"));

        AssertSaid(
            $"weft: WEFT_OUTPUT={Folder.PathOf("run.html.gz")} needs the Html renderer, which is not compiled in; "
            + "add Html to the MSBuild property WeftRenderers. The report will come here instead.");
    }

    [Fact]
    public void The_settings_of_the_user_reach_it()
    {
        Variables["TOY_MARK"] = "7";
        Run(WithToys, Folder.PathOf("run.toy"));
        Assert.Equal(7, File.ReadAllBytes(Folder.PathOf("run.toy"))[2]);

        Variables["TOY_MARK"] = "many";
        Open(WithToys, output: null);
        Assert.Contains("weft: TOY_MARK: 'many' is no number up to 255 and is ignored.", StandardError.ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_is_broken_costs_no_report()
    {
        Run([new Broken(), new Silent(), ConsoleRenderer.Default], output: null);

        Assert.StartsWith(
            $"weft: the renderer Broken cannot be used and is ignored (no time today).{Environment.NewLine}"
            + $"weft: the renderer Silent names no suffix of files and is ignored; give its Suffixes one such as "
            + $".calls.{Environment.NewLine}",
            StandardError.ToString(),
            StringComparison.Ordinal);
        Assert.Contains(ConsoleText, StandardError.ToString(), StringComparison.Ordinal);
    }

    private static byte[] Unzipped(string path)
    {
        using var whole = new MemoryStream();
        using var stream = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        stream.CopyTo(whole);
        return whole.ToArray();
    }

    private sealed class Broken : Renderer
    {
        public override ImmutableArray<string> Suffixes => throw new InvalidOperationException("no time today.");

        public override void Render(Capture capture, Stream stream) => throw new NotSupportedException();
    }

    private sealed class Silent : Renderer
    {
        public override ImmutableArray<string> Suffixes => default;

        public override void Render(Capture capture, Stream stream) => throw new NotSupportedException();
    }
}
