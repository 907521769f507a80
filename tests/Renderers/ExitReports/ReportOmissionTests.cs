using System.Diagnostics;
using System.Runtime.Versioning;

namespace Weft.Renderers.Tests.ExitReports;

/// <summary>What a report must not say, and an earlier capture that is none.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class ReportOmissionTests : ExitReportTest
{
    [Theory]
    [InlineData(null, true)]
    [InlineData("arguments", false)]
    [InlineData("all", false)]
    [InlineData("argument", false)]
    public void Of_the_earlier_run_it_says_no_more_than_of_this_one(string? omitted, bool isSaid)
    {
        var earlier = Samples.OneThread with { Header = Samples.OneThread.Header with { Arguments = "--key secret" } };
        earlier.Save(Folder.PathOf("before.json"));
        Variables["WEFT_COMPARE"] = Folder.PathOf("before.json");
        Variables["WEFT_OMIT"] = omitted;

        Run(All, output: null);

        Assert.Contains("Compared with: Shop", StandardError.ToString(), StringComparison.Ordinal);
        Assert.Equal(isSaid, StandardError.ToString().Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public void A_report_without_machine_and_arguments_has_no_empty_row_for_them()
    {
        using var page = new StringWriter();
        HtmlRenderer.Default.Render(Samples.OneThread.Without(CaptureDetails.All), page);
        Assert.DoesNotContain("[\"Machine\"", page.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("--orders", page.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pipe", "is a pipe or a device, not a file")]
    [InlineData("folder", "is a folder, not a file")]
    public void An_earlier_capture_that_is_no_file_is_not_waited_for(string kind, string reason)
    {
        var path = Folder.PathOf("before.json");
        using (var process = Process.Start(kind == "pipe" ? "mkfifo" : "mkdir", [path]))
        {
            process.WaitForExit();
        }

        Variables["WEFT_COMPARE"] = path;

        Run(All, output: null);

        Assert.Contains(
            $"weft: WEFT_COMPARE: {path} {reason}. The report compares nothing; name a capture that "
            + $"WEFT_OUTPUT=before.json has written." + Environment.NewLine,
            StandardError.ToString(),
            StringComparison.Ordinal);
        Assert.Contains(ConsoleText, StandardError.ToString(), StringComparison.Ordinal);
    }
}
