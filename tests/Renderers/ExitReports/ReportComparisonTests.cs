namespace Weft.Renderers.Tests.ExitReports;

/// <summary><c>WEFT_COMPARE</c>: the report says what has changed since an earlier
/// capture, and whatever is wrong with that one costs no report.</summary>
public sealed class ReportComparisonTests : ExitReportTest
{
    [Fact]
    public void The_console_report_compares()
    {
        Variables["WEFT_COMPARE"] = Earlier();

        Run(All, output: null);

        Assert.Contains("Compared with: Shop --orders 10, 2026-11-22 14:54:51", StandardError.ToString(),
            StringComparison.Ordinal);
        Assert.Contains(": 0.600 s then, 1.000 s now, +0.400 s", StandardError.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void So_does_the_page()
    {
        Variables["WEFT_COMPARE"] = Earlier();

        Run(All, Folder.PathOf("report.html"));

        Assert.Contains("\"comparison\":{", File.ReadAllText(Folder.PathOf("report.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_capture_is_written_as_it_is()
    {
        Variables["WEFT_COMPARE"] = Earlier();

        Run(All, Folder.PathOf("after.json"));

        Assert.Equal(Samples.OneThread.SampleCount, Capture.Load(Folder.PathOf("after.json")).SampleCount);
    }

    [Theory]
    [InlineData(null, "Could not find file")]
    [InlineData("[]", "is not a Weft capture")]
    public void What_cannot_be_read_is_one_sentence_and_the_ordinary_report_follows(string? content, string reason)
    {
        var file = Folder.PathOf("before.json");
        Variables["WEFT_COMPARE"] = file;
        if (content is not null)
        {
            File.WriteAllText(file, content);
        }

        Run(All, output: null);

        var sentence = Assert.Single(StandardError.ToString().Split(Environment.NewLine),
            static line => line.Contains("WEFT_COMPARE", StringComparison.Ordinal));
        Assert.StartsWith("weft: WEFT_COMPARE: ", sentence, StringComparison.Ordinal);
        Assert.Contains(reason, sentence, StringComparison.Ordinal);
        Assert.Contains(file, sentence, StringComparison.Ordinal);
        Assert.EndsWith("The report compares nothing; name a capture that WEFT_OUTPUT=before.json has written.",
            sentence, StringComparison.Ordinal);
        Assert.Contains(ConsoleText, StandardError.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_renderer_that_reads_captures_the_way_out_is_said()
    {
        Variables["WEFT_COMPARE"] = "before.json";

        Run([ConsoleRenderer.Default], output: null);

        Assert.StartsWith(
            "weft: WEFT_COMPARE=before.json needs the Json renderer, which is not compiled in; add Json to the "
            + "MSBuild property WeftRenderers. The report compares nothing." + Environment.NewLine,
            StandardError.ToString(),
            StringComparison.Ordinal);
        Assert.Contains(ConsoleText, StandardError.ToString(), StringComparison.Ordinal);
    }

    private string Earlier()
    {
        var file = Folder.PathOf("before.json");
        new CaptureBuilder().Thread("Main", "100 Program.Main\n  500 Checkout.Total").Build().Save(file);
        return file;
    }
}
