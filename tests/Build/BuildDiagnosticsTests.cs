namespace Weft.Build.Tests;

public sealed class BuildDiagnosticsTests
{
    [Fact]
    public void A_failure_of_the_weaver_is_one_line_about_what_went_wrong_first()
    {
        var cause = new IOException("The disk\nis full.");
        var line =
            BuildDiagnostics.WeaverFailed(
                new AggregateException("outer", new InvalidOperationException("middle", cause)));

        Assert.StartsWith("weft: warning WEFT0100: ", line, StringComparison.Ordinal);
        Assert.Contains("IOException: The disk is full.", line, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', line);
    }

    [Fact]
    public void A_source_that_is_missing_is_named()
    {
        var request = new WeaveRequest
        {
            ProjectDirectory = "/p/",
            WeftDirectory = "/p/weft/",
            RoslynDirectory = "",
            AssemblyName = "App",
            Sources = [SourceFile.Of("/p/", "not there.cs")],
        };
        var line = BuildDiagnostics.WeaverFailed(Assert.Throws<AggregateException>(() => WeavePass.Run(request)));
        Assert.Contains("/p/not there.cs", line, StringComparison.Ordinal);
    }
}
