using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Weft.Build;

/// <summary>
/// What the project's configuration files say of each source: <c>.editorconfig</c>, global ones, and those that the
/// build generates, by csc's rules for sections, levels and conflicts, because it is csc's own code that applies them.
/// </summary>
internal sealed class AnalyzerConfiguration
{
    private readonly AnalyzerConfigSet _all;
    private readonly AnalyzerConfigSet _global;
    private readonly AnalyzerConfigSet _local;

    private AnalyzerConfiguration(ImmutableArray<AnalyzerConfig> global, ImmutableArray<AnalyzerConfig> local)
    {
        _global = AnalyzerConfigSet.Create(global);
        _local = AnalyzerConfigSet.Create(local);
        _all = local.IsEmpty ? _global : global.IsEmpty ? _local : AnalyzerConfigSet.Create(global.AddRange(local));
    }

    /// <summary>The settings of the whole project: <c>AnalyzerOptions</c>, and
    /// severities as <c>TreeOptions</c>.</summary>
    public AnalyzerConfigOptionsResult Global => _global.GlobalConfigOptions;

    /// <summary>Reads the files that csc will be given.</summary>
    /// <param name="paths">Their absolute paths, in csc's order.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static AnalyzerConfiguration Read(IEnumerable<string> paths)
    {
        var files = paths.Distinct().Select(static path => (Path: path, Text: ReadText(path)))
            .ToLookup(IsGlobal, Parse);
        return new AnalyzerConfiguration([.. files[true]], [.. files[false]]);
    }

    /// <summary>The settings of one source or additional file, besides those of the whole project.</summary>
    /// <param name="path">Its absolute path.</param>
    public AnalyzerConfigOptionsResult Of(string path) => _all.GetOptionsForSourcePath(path);

    /// <summary>The part of <see cref="Of"/> that global files say, whether it is overridden or not.</summary>
    /// <param name="path">Absolute path of the source.</param>
    public AnalyzerConfigOptionsResult OfGlobalFiles(string path) => _global.GetOptionsForSourcePath(path);

    /// <summary>The part of <see cref="Of"/> that all other files say.</summary>
    /// <param name="path">Absolute path of the source.</param>
    public AnalyzerConfigOptionsResult OfLocalFiles(string path) => _local.GetOptionsForSourcePath(path);

    private static AnalyzerConfig Parse((string Path, SourceText Text) file) =>
        AnalyzerConfig.Parse(file.Text, file.Path);

    // As csc tells them apart, which does not say so in public.
    private static bool IsGlobal((string Path, SourceText Text) file) =>
        Path.GetFileName(file.Path).Equals(".globalconfig", StringComparison.OrdinalIgnoreCase)
        || file.Text.Lines.Select(static line => line.ToString().Trim())
            .TakeWhile(static line => !line.StartsWith('['))
            .Select(static line => line.Split('=', ':')[0].TrimEnd())
            .Contains("is_global", StringComparer.OrdinalIgnoreCase);

    // As csc reads them, so that a byte order mark is no part of the first line.
    private static SourceText ReadText(string path)
    {
        using var file = File.OpenRead(path);
        return SourceText.From(file);
    }
}
