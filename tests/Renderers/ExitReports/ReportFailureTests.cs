using System.Collections.Immutable;

namespace Weft.Renderers.Tests.ExitReports;

/// <summary>A report that cannot be written as asked for is one line and the report elsewhere.</summary>
public sealed class ReportFailureTests : ExitReportTest
{
    [Fact]
    public void AFolder_in_the_place_of_the_file_is_said_and_nothing_is_lost()
    {
        Directory.CreateDirectory(Folder.PathOf("report.txt"));

        Run(All, Folder.PathOf("report.txt"));

        Assert.Equal(
            $"weft: WEFT_OUTPUT={Folder.PathOf("report.txt")} cannot be written (it is a folder). The report will "
            + $"come here instead."
            + Environment.NewLine + Environment.NewLine + ConsoleText,
            StandardError.ToString());
    }

    [Fact]
    public void AFolder_that_cannot_be_made_is_said_and_nothing_is_lost()
    {
        File.WriteAllText(Folder.PathOf("file"), "");

        Run(All, Folder.PathOf("file/report.txt"));

        Assert.Matches(
            @"^weft: WEFT_OUTPUT=\S+report\.txt cannot be written \(.+\)\. The report will come here instead\.$",
            StandardError.ToString().Split(Environment.NewLine)[0]);
        Assert.EndsWith(ConsoleText, StandardError.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_fails_at_the_end_is_said_and_nothing_is_lost()
    {
        var report = Open(All, Folder.PathOf("report.txt"));
        Directory.CreateDirectory(Folder.PathOf("report.txt"));

        report.Write(Samples.OneThread);

        Assert.StartsWith(
            $"weft: the report could not be written to {Folder.PathOf("report.txt")} (",
            StandardError.ToString(),
            StringComparison.Ordinal);
        Assert.EndsWith(ConsoleText, StandardError.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_renderer_that_fails_and_a_closed_standard_error_throw_nothing()
    {
        StandardError.Dispose();

        Run([new BrokenRenderer()], output: null);
        Run([new BrokenRenderer()], Folder.PathOf("report.txt"));
        Run([new BrokenRenderer()], "\0");
    }

    private sealed class BrokenRenderer : TextRenderer
    {
        public override ImmutableArray<string> Suffixes => [".txt"];

        public override void Render(Capture capture, TextWriter writer) =>
            throw new InvalidOperationException("broken");
    }
}
