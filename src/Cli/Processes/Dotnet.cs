namespace Weft.Cli.Processes;

/// <summary>The SDK's command, the one that has started this tool if it tells.</summary>
internal static class Dotnet
{
    /// <summary>Its path, or its name where the system looks for it.</summary>
    internal static string Path => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } path
        && File.Exists(path) ? path : "dotnet";

    /// <summary>The folder of the .NET that a program of its own shall run on; null if the system knows it.</summary>
    internal static string? Root
    {
        get
        {
            var path = Path;
            if (!System.IO.Path.IsPathRooted(path))
            {
                var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator);
                var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
                path = folders.Select(folder => System.IO.Path.Combine(folder, name)).FirstOrDefault(File.Exists);
            }

            var file = path is null ? null : new FileInfo(path);
            return (file?.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file)?.DirectoryName;
        }
    }
}
