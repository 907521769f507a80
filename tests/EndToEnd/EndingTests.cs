using Weft.EndToEnd.Tests.Packages;

namespace Weft.EndToEnd.Tests;

/// <summary>However a program ends, it reports once, and ends as it would have without Weft.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class EndingTests(PackedWeft weft)
{
    [Theory]
    [InlineData("return", null, 3)]
    [InlineData("exit", null, 4)]
    [InlineData("throw", null, 134)]
    [InlineData("wait", "INT", 130)]
    [InlineData("wait", "TERM", 143)]
    [InlineData("wait", "HUP", 129)]
    [InlineData("wait", "QUIT", 131)]
    [InlineData("cancel", "INT", 5)]
    public void It_reports_once_and_its_exit_code_is_its_own(string way, string? signal, int exitCode)
    {
        var (woven, plain) = weft.Ending.End(way, signal);
        Assert.Equal(exitCode, plain.ExitCode);
        Assert.Equal(exitCode, woven.ExitCode);
        Assert.Equal(plain.Output, woven.Output);
        Assert.True(woven.ReportCount == 1, woven.Error);
        Assert.Contains("Ways.End", woven.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unhandled_exception_is_told_as_without_Weft()
    {
        var (woven, plain) = weft.Ending.End("throw");
        Assert.Contains("thrown on purpose", plain.Error, StringComparison.Ordinal);
        Assert.All(
            plain.Error.Split('\n').Where(static line => line.Contains(" at Ways.", StringComparison.Ordinal)),
            frame => Assert.Contains(Place(frame), woven.Error, StringComparison.Ordinal));
    }

    [Fact]
    public void A_report_goes_to_the_file_that_the_environment_names()
    {
        var file = Path.Combine(Path.GetTempPath(), $"weft-{Guid.NewGuid():N}.html");
        try
        {
            var (woven, _) = weft.Ending.End("return",
                environment: new Dictionary<string, string?> { ["WEFT_OUTPUT"] = file });
            Assert.Equal(3, woven.ExitCode);
            Assert.Equal(0, woven.ReportCount);
            Assert.Contains("Ways.End", File.ReadAllText(file), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("WEFT_OUTPUT", "/proc/nowhere/report.html")]
    [InlineData("WEFT_OUTPUT", "report.docx")]
    [InlineData("WEFT_INTERVAL", "soon")]
    [InlineData("WEFT_RECORDER", "tape")]
    public void A_bad_setting_is_one_line_and_costs_neither_the_report_nor_the_exit_code(string variable, string value)
    {
        var (woven, plain) = weft.Ending.End("return",
            environment: new Dictionary<string, string?> { [variable] = value });
        var complaint = Assert.Single(woven.Error.Split('\n'),
            static line => line.StartsWith("weft: WEFT", StringComparison.Ordinal));
        Assert.Contains(variable, complaint, StringComparison.Ordinal);
        Assert.Contains(value, complaint, StringComparison.Ordinal);
        Assert.Equal(plain.ExitCode, woven.ExitCode);
        Assert.Equal(1, woven.ReportCount);
    }

    // What follows the folder, which differs between the two programs: file and line.
    private static string Place(string frame) => frame[frame.LastIndexOf('/')..].Trim();
}
