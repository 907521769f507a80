namespace Weft.Renderers.Tests.ExitReports;

/// <summary>Which renderer writes the report, and where to.</summary>
public sealed class ReportChoiceTests : ExitReportTest
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Without_an_output_the_report_goes_to_standard_error(string? output)
    {
        Run(All, output);

        Assert.Equal(Environment.NewLine + ConsoleText + Hint, StandardError.ToString());
    }

    [Theory]
    [InlineData("report.txt", "Program: Shop --orders 10")]
    [InlineData("report.html", "<!DOCTYPE html>")]
    [InlineData("report.HTM", "<!DOCTYPE html>")]
    [InlineData("run.json", "{\"weft\":2,")]
    [InlineData("run.weft.json", "{\"weft\":2,")]
    public void The_extension_chooses_the_renderer(string file, string content)
    {
        Run(All, Folder.PathOf(file));

        Assert.Contains(content, File.ReadAllText(Folder.PathOf(file)), StringComparison.Ordinal);
        AssertSaid($"weft: report written to {Folder.PathOf(file)}.");
    }

    [Fact]
    public void A_text_file_has_no_colour()
    {
        Run(All, Folder.PathOf("report.txt"));

        Assert.Equal(ConsoleText, File.ReadAllText(Folder.PathOf("report.txt")));
    }

    [Theory]
    [InlineData("report.xyz", "has the unknown extension .xyz; this program can write .txt, .html, .json")]
    [InlineData("report", "has no extension; this program can write .txt, .html, .json")]
    public void An_unknown_extension_is_said_at_once_and_nothing_is_lost(string file, string reason)
    {
        Run(All, Folder.PathOf(file));

        Assert.Equal(
            $"weft: WEFT_OUTPUT={Folder.PathOf(file)} {reason}. The report will come here "
            + $"instead.{Environment.NewLine}{Environment.NewLine}{ConsoleText}",
            StandardError.ToString());
        AssertFiles();
    }

    [Theory]
    [InlineData("report.html", "Html")]
    [InlineData("run.weft.json", "Json")]
    public void A_renderer_that_is_not_compiled_in_names_the_property(string file, string renderer)
    {
        Open([ConsoleRenderer.Default], Folder.PathOf(file));

        AssertSaid(
            $"weft: WEFT_OUTPUT={Folder.PathOf(file)} needs the {renderer} renderer, which is not compiled in; "
            + $"add {renderer} to the MSBuild property WeftRenderers. The report will come here instead.");
    }

    [Fact]
    public void Without_the_console_renderer_one_line_says_what_to_do()
    {
        Run([JsonRenderer.Default], output: null);

        AssertSaid(
            "weft: there is no report: the Console renderer is not compiled in; add Console to the MSBuild property "
            + "WeftRenderers, "
            + "or set WEFT_OUTPUT to a file.");
    }

    private static string Hint =>
        "weft: other views: WEFT_SHOW=flat or callers; to explore all of it in a browser, run with "
        + "WEFT_OUTPUT=report.html." + Environment.NewLine;
}
