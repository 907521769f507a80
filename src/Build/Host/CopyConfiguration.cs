using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Weft.Build.Checksums;

namespace Weft.Build;

/// <summary>
/// Configuration files which tell csc of each woven copy what it would have been told of the original: severities,
/// options of analyzers, item metadata.
/// </summary>
/// <remarks>
/// Two files, since csc lets what <c>.editorconfig</c> says win over global files. In the first, all that global files
/// say of an original by its path is said of the copy. In the second, which lies nearest to the copies, <c>root</c>
/// cuts off what the project's own files would say of the copies' folder, and the originals' settings take its place.
/// </remarks>
internal static class CopyConfiguration
{
    /// <summary>Name of the file with the global configuration.</summary>
    public const string GlobalName = "weave.globalconfig";

    /// <summary>Name of the file with the settings of <c>.editorconfig</c> files.</summary>
    public const string LocalName = "weave.editorconfig";

    /// <summary>Writes both.</summary>
    /// <param name="configuration">That of the project.</param>
    /// <param name="copies">The copies, by the folder that <paramref name="directory"/> names.</param>
    /// <param name="directory">Absolute folder of the copies.</param>
    public static IEnumerable<SettingFile> Of(
        AnalyzerConfiguration configuration, IReadOnlyCollection<WovenFile> copies, string directory) =>
        [
            new SettingFile(GlobalName, Global(configuration, copies, directory)),
            new SettingFile(LocalName, Local(configuration, copies)),
        ];

    private static string Global(AnalyzerConfiguration configuration, IEnumerable<WovenFile> copies, string directory)
    {
        var text = new StringBuilder("is_global = true\n");
        var known = Settings(configuration.Global).ToHashSet(StringComparer.Ordinal);
        foreach (var copy in copies)
        {
            // What holds for the whole project is said of each file once more; there are dozens of it.
            var settings = copy.Source.Length == 0
                ? []
                : Settings(configuration.OfGlobalFiles(copy.Source)).RemoveAll(known.Contains);
            var path = Path.GetFullPath(Path.Combine(directory, copy.RelativePath)).Replace('\\', '/');
            var checksum = $"{TreeChecksum.Option} = {copy.Checksum}";
            text.Append("\n[").Append(SectionName.Escape(path)).Append("]\n");
            Append(text, copy.Checksum.Length == 0 ? settings : settings.Add(checksum));
        }

        return text.ToString();
    }

    // Copies with the same settings share a section: csc makes a regular expression of each, and tries it on each file.
    private static string Local(AnalyzerConfiguration configuration, IEnumerable<WovenFile> copies)
    {
        var text = new StringBuilder("root = true\n");
        var groups = copies.Where(static copy => copy.Source.Length > 0)
            .GroupBy(copy => string.Join('\n', Settings(configuration.OfLocalFiles(copy.Source))))
            .Where(static group => group.Key.Length > 0);
        foreach (var group in groups)
        {
            var name = SectionName.OfAny([.. group.Select(static copy => copy.RelativePath)]);
            text.Append("\n[").Append(name).Append("]\n").Append(group.Key).Append('\n');
        }

        return text.ToString();
    }

    private static ImmutableArray<string> Settings(AnalyzerConfigOptionsResult result) =>
    [
        .. result.TreeOptions.OrderBy(static one => one.Key, StringComparer.Ordinal)
            .Select(static one => $"dotnet_diagnostic.{one.Key}.severity = {Severity(one.Value)}"),
        .. result.AnalyzerOptions.OrderBy(static one => one.Key, StringComparer.Ordinal)
            .Select(static one => $"{one.Key} = {one.Value}"),
    ];

    private static void Append(StringBuilder text, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            text.Append(line).Append('\n');
        }
    }

    private static string Severity(ReportDiagnostic severity) => severity switch
    {
        ReportDiagnostic.Error => "error",
        ReportDiagnostic.Warn => "warning",
        ReportDiagnostic.Info => "suggestion",
        ReportDiagnostic.Hidden => "silent",
        ReportDiagnostic.Suppress => "none",
        _ => "default",
    };
}
