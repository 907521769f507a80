using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Weft.Build;

/// <summary>
/// What the project's configuration files say of each source: <c>.editorconfig</c>, global ones, and those that the build generates, by the rules
/// that csc has for sections, levels and conflicts, because it is csc's own code that applies them.
/// </summary>
/// <param name="configurations">Null if the project has no configuration file.</param>
internal sealed class AnalyzerConfiguration(AnalyzerConfigSet? configurations)
{
    private static readonly AnalyzerConfigOptionsResult s_nothing = new AnalyzerConfiguration([]).Of("/");

    private AnalyzerConfiguration(ImmutableArray<AnalyzerConfig> configurations)
        : this(AnalyzerConfigSet.Create(configurations))
    {
    }

    /// <summary>What holds for the whole project: options under <c>AnalyzerOptions</c>, severities under <c>TreeOptions</c>.</summary>
    public AnalyzerConfigOptionsResult Global => configurations?.GlobalConfigOptions ?? s_nothing;

    /// <summary>Reads the files that csc will be given.</summary>
    /// <param name="paths">Their absolute paths, in csc's order.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static AnalyzerConfiguration Read(IReadOnlyCollection<string> paths) =>
        paths.Count == 0 ? new(configurations: null) : new([.. paths.Select(Parse)]);

    /// <summary>What holds for one source or additional file, where it differs from what holds for the whole project.</summary>
    /// <param name="path">Its absolute path.</param>
    public AnalyzerConfigOptionsResult Of(string path) => configurations?.GetOptionsForSourcePath(path) ?? s_nothing;

    // As csc reads them, so that a byte order mark is no part of the first line.
    private static AnalyzerConfig Parse(string path)
    {
        using var file = File.OpenRead(path);
        return AnalyzerConfig.Parse(SourceText.From(file), path);
    }
}
