using Weft.Cli.Failures;

namespace Weft.Cli.CaptureFiles;

/// <summary>The captures of one side of a comparison: a file, or all captures of a folder, and further ones.</summary>
internal static class CaptureSide
{
    private static readonly string[] s_patterns = ["*.json", "*.json.gz"];

    /// <summary>Paths of all captures.</summary>
    /// <exception cref="ToolFailure">There is none.</exception>
    internal static IReadOnlyList<string> Paths(IEnumerable<string> named)
        => [.. named.SelectMany(static path => Directory.Exists(path) ? Within(path) : [path])];

    private static string[] Within(string folder)
    {
        var files = s_patterns.SelectMany(pattern => Directory.GetFiles(folder, pattern))
            .Order(StringComparer.Ordinal).ToArray();
        return files.Length > 0 ? files : throw new ToolFailure($"{folder} has no capture (*.json, *.json.gz)");
    }
}
