using Weft.EndToEnd.Tests.Processes;

namespace Weft.Cli.Tests;

/// <summary>The tool as a process of its own, as it lies beside these tests.</summary>
internal static class ToolProcess
{
    private static readonly Dictionary<string, string?> s_variables = [];

    internal static string File { get; } = Path.Combine(AppContext.BaseDirectory, "Weft.Cli.dll");

    internal static ProcessResult Run(string folder, params string[] arguments)
        => ChildProcess.Run(folder, s_variables, ["dotnet", File, .. arguments]);

    internal static ChildProcess Start(string folder, params string[] arguments)
        => ChildProcess.Start(folder, s_variables, ["dotnet", File, .. arguments]);

    internal static ProcessResult Dotnet(string folder, params string[] arguments)
        => ChildProcess.Run(folder, s_variables, ["dotnet", .. arguments]);

    internal static ProcessResult Git(string folder, params string[] arguments)
        => ChildProcess.Run(folder, s_variables, ["git", "-c", "user.name=a", "-c", "user.email=a@b", .. arguments]);
}
