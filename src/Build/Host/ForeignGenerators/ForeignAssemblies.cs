using System.Collections.Immutable;

namespace Weft.Build.ForeignGenerators;

/// <summary>
/// The analyzers and source generators that do not come with the SDK. Those of the SDK are known: they read no
/// bodies, but for interceptors, which have
/// to read the very text that is compiled.
/// </summary>
internal static class ForeignAssemblies
{
    // The framework's own generators, where a project's packs are restored as packages.
    private static readonly string[] s_packs =
    [
        "microsoft.netcore.app.ref", "microsoft.aspnetcore.app.ref", "microsoft.windowsdesktop.app.ref",
        "microsoft.net.illink.tasks", "microsoft.codeanalysis.netanalyzers",
    ];

    /// <summary>Those of the given files that others have made, in their order.</summary>
    /// <param name="analyzers">Absolute paths of what csc will be given.</param>
    /// <param name="roslynDirectory">Folder of the SDK's csc, from which the folder of all SDKs is told.</param>
    public static ImmutableArray<string> Among(IEnumerable<string> analyzers, string roslynDirectory)
    {
        var installation = InstallationOf(roslynDirectory);
        return [.. analyzers.Where(path => !IsBelow(path, installation) && !IsOfPack(path) && File.Exists(path))
            .Distinct()];
    }

    private static string? InstallationOf(string roslynDirectory)
    {
        var folder = roslynDirectory.Length == 0 ? null : new DirectoryInfo(roslynDirectory);
        while (folder is not null && !string.Equals(folder.Name, "sdk", StringComparison.OrdinalIgnoreCase))
        {
            folder = folder.Parent;
        }

        return folder?.Parent?.FullName;
    }

    private static bool IsBelow(string path, string? folder) =>
        folder is not null
            && Path.GetFullPath(path)
                .StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar,
                    StringComparison.Ordinal);

    private static bool IsOfPack(string path) =>
        path.Split('/', '\\').Any(static segment => s_packs.Contains(segment, StringComparer.OrdinalIgnoreCase));
}
