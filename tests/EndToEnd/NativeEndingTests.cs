using Weft.EndToEnd.Tests.Packages;
using Weft.EndToEnd.Tests.Processes;

namespace Weft.EndToEnd.Tests;

/// <summary>The ways to end of <see cref="EndingTests"/> and <see cref="FlushTests"/>
/// in a NativeAOT binary, which has signal handling of its own.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class NativeEndingTests(PackedWeft weft)
{
    private static readonly (string Way, string? Signal, int ExitCode)[] s_ways =
    [
        ("return", null, 3),
        ("exit", null, 4),
        ("throw", null, 134),
        ("wait", "INT", 130),
        ("wait", "TERM", 143),
        ("wait", "HUP", 129),
        ("wait", "QUIT", 131),
        ("cancel", "INT", 5),
    ];

    [NativeFact]
    public void A_NativeAOT_program_reports_once_however_it_ends()
    {
        var project = weft.Ending.Native;
        Assert.All(s_ways, way => AssertReports(project, way.Way, way.Signal, way.ExitCode));
        AssertFlushes(project);
    }

    private static void AssertReports(UserProject project, string way, string? signal, int exitCode)
    {
        using var process = Start(project, way, []);
        if (signal is not null)
        {
            process.WaitForLine("ready");
            process.Signal(signal);
        }

        var result = process.WaitForEnd();
        Assert.Equal(exitCode, result.ExitCode);
        Assert.True(result.ReportCount == 1, result.Error);
        Assert.Contains("Ways.End", result.Error, StringComparison.Ordinal);
    }

    private static void AssertFlushes(UserProject project)
    {
        using var process = Start(project, "wait", new() { ["WEFT_OUTPUT"] = "report.txt", ["WEFT_FLUSH"] = "0.1s" });
        Wait.Until(() => File.Exists(project.Locate("report.txt")));
        process.Kill();

        var result = process.WaitForEnd();
        Assert.Equal((137, ""), (result.ExitCode, result.Error));
        Assert.Contains("Ways.End", File.ReadAllText(project.Locate("report.txt")), StringComparison.Ordinal);
    }

    private static ChildProcess Start(UserProject project, string way, Dictionary<string, string?> environment) =>
        ChildProcess.Start(project.Folder, environment, "env", "--default-signal=HUP,INT,QUIT,TERM",
            project.Locate("out/" + project.Name), way);
}
