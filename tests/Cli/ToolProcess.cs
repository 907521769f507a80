using Weft.EndToEnd.Tests.Processes;

namespace Weft.Cli.Tests;

/// <summary>The tool as a process of its own, from the folder that it is built to.</summary>
internal static class ToolProcess
{
    private static readonly Dictionary<string, string?> s_variables = [];

    // Beside these tests lie only those of its libraries that the tests' own framework does not have.
    internal static string File { get; } = Path.Combine(Root(new DirectoryInfo(AppContext.BaseDirectory)), "src", "Cli",
        "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net8.0", "Weft.Cli.dll");

    internal static ProcessResult Run(string folder, params string[] arguments)
        => ChildProcess.Run(folder, s_variables, ["dotnet", File, .. arguments]);

    internal static ChildProcess Start(string folder, params string[] arguments)
        => ChildProcess.Start(folder, s_variables, ["dotnet", File, .. arguments]);

    internal static ProcessResult Dotnet(string folder, params string[] arguments)
        => ChildProcess.Run(folder, s_variables, ["dotnet", .. arguments]);

    internal static ProcessResult Git(string folder, params string[] arguments)
        => ChildProcess.Run(folder, s_variables, ["git", "-c", "user.name=a", "-c", "user.email=a@b", .. arguments]);

    private static string Root(DirectoryInfo? folder) =>
        folder is null
            ? throw new InvalidOperationException("The tests have to run from a folder of the repository.")
            : System.IO.File.Exists(Path.Combine(folder.FullName, "Profiler.sln")) ? folder.FullName
            : Root(folder.Parent);
}
