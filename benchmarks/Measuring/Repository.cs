using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Weft.Benchmarks;

/// <summary>The checkout that the benchmarks were built from, and programs built from it.</summary>
internal static class Repository
{
    /// <summary>The root folder.</summary>
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", ".."));

    /// <summary>Builds a project for the JIT into a folder of its own and returns the program's path.</summary>
    public static string Build(string project, string variant, params string[] properties) =>
        Make(project, variant, ["build", "-c", "Release", .. properties]);

    /// <summary>Publishes a project with NativeAOT into a folder of its own and returns the program's path.</summary>
    public static string PublishAot(string project, string variant, params string[] properties) =>
        Make(project, variant,
            ["publish", "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-p:PublishAot=true",
            .. properties]);

    private static string Make(string project, string variant, string[] command)
    {
        string name = Path.GetFileName(project);
        string folder = Path.Combine(Root, "artifacts", "benchmarks", name, variant);
        Console.WriteLine($"building {name} ({variant}) ...");

        // Variants are compiled one after another into the same obj folder:
        // only a change of properties rebuilds, as in a user's checkout.
        ChildProcess.Run("dotnet", [.. command, Path.Combine(Root, project), "-o", folder, "-v", "quiet", "-nologo"],
            ("MSBUILDDISABLENODEREUSE", "1"));
        return Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name);
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
