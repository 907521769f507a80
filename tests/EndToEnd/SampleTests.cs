using System.Runtime.InteropServices;
using Weft.EndToEnd.Tests.Packages;
using Weft.EndToEnd.Tests.Processes;

namespace Weft.EndToEnd.Tests;

/// <summary>The commands of the README on this very checkout: the report of the Templates sample holds the engine's hot path.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class SampleTests
{
    private static readonly string[] s_hotPath =
    [
        "Program.RenderAll", "Page.Render", "Template.Render", "ExtendsNode.Render", "BlockNode.Render", "ForNode.Render", "SpacelessNode.Render",
    ];

    [Fact]
    public void Run_with_the_JIT() => AssertReport(Dotnet("run", "-c", "Release", "--project", "samples/Templates", "-p:EnableWeft=true"));

    [NativeFact]
    public void Published_with_NativeAOT()
    {
        Dotnet("publish", "samples/Templates", "-r", RuntimeInformation.RuntimeIdentifier, "-p:PublishAot=true", "-p:EnableWeft=true").SucceededWithoutWarnings();
        var program = Path.Combine(Repository.Root, "samples/Templates/bin/Release/net10.0", RuntimeInformation.RuntimeIdentifier, "publish/Templates");
        AssertReport(ChildProcess.Run(Repository.Root, new Dictionary<string, string?>(), program));
    }

    private static void AssertReport(ProcessResult run)
    {
        Assert.Equal(1, run.Succeeded().ReportCount);
        Assert.All(s_hotPath, frame => Assert.Contains($" {frame}  ", run.Error, StringComparison.Ordinal));
    }

    private static ProcessResult Dotnet(params IReadOnlyList<string> arguments) =>
        ChildProcess.Run(Repository.Root, new Dictionary<string, string?>(), ["dotnet", .. arguments]);
}
