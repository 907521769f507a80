using System.Globalization;
using System.Runtime.InteropServices;
using Weft.EndToEnd.Tests.Packages;
using Weft.EndToEnd.Tests.Processes;

namespace Weft.EndToEnd.Tests;

/// <summary>The commands of the README on this very checkout: the report of the
/// Templates sample holds the engine's hot path.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class SampleTests
{
    private static readonly string[] s_hotPath =
    [
        "Program.RenderAll", "Page.Render", "Template.Render", "ExtendsNode.Render", "BlockNode.Render",
        "ForNode.Render", "SpacelessNode.Render",
    ];

    [Fact]
    public void Run_with_the_JIT() =>
        AssertReport(Dotnet("run", "-c", "Release", "--project", "samples/Templates", "-p:EnableWeft=true"));

    [NativeFact]
    public void Published_with_NativeAOT()
    {
        Dotnet("publish", "samples/Templates", "-r", RuntimeInformation.RuntimeIdentifier, "-p:PublishAot=true",
            "-p:EnableWeft=true").SucceededWithoutWarnings();
        var program = Path.Combine(Repository.Root, "samples/Templates/bin/Release/net10.0",
            RuntimeInformation.RuntimeIdentifier, "publish/Templates");
        AssertReport(ChildProcess.Run(Repository.Root, new Dictionary<string, string?>(), program));
        Assert.False(File.Exists(Path.Combine(Path.GetDirectoryName(program)!, "Weft.dll")));
    }

    [Fact]
    public void Methods_that_wait_stand_below_their_callers_with_what_they_waited()
    {
        var report = Dotnet("run", "-c", "Release", "--project", "samples/Orders", "-p:EnableWeft=true")
            .Succeeded().Error;

        // Three answers of 0.2 s at the same time, and 0.1 s for one that had to connect again first.
        AssertWait(report, 0.7, "Program.TotalAsync");
        AssertWait(report, 0.7, "Service.FetchAsync");
        AssertWait(report, 0.1, "Service.ReconnectAsync");
        AssertWait(report, 0.05, "Program.SaveAsync");
    }

    /// <summary>That a row waited for about as long as its timers say. On a busy
    /// machine they are late, and a wait begins after the timer was started.</summary>
    private static void AssertWait(string report, double seconds, string name)
    {
        var lines = report.Split('\n');
        var heading = Array.Find(lines, line => line.TrimEnd().EndsWith(" wait", StringComparison.Ordinal));
        var row = Array.Find(lines, line => line.Contains($" {name}  ", StringComparison.Ordinal));
        Assert.NotNull(heading);
        Assert.NotNull(row);
        var wait = row[..heading.TrimEnd().Length].Split(' ')[^1];
        Assert.InRange(double.Parse(wait, CultureInfo.InvariantCulture), seconds / 2, seconds * 10);
    }

    private static void AssertReport(ProcessResult run)
    {
        Assert.Equal(1, run.Succeeded().ReportCount);
        Assert.All(s_hotPath, frame => Assert.Contains($" {frame}  ", run.Error, StringComparison.Ordinal));
    }

    private static ProcessResult Dotnet(params IReadOnlyList<string> arguments) =>
        ChildProcess.Run(Repository.Root, new Dictionary<string, string?>(), ["dotnet", .. arguments]);
}
