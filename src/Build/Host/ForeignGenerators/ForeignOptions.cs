using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Weft.Build.ForeignGenerators;

/// <summary>The project's analyzer configuration in the form that generators ask for it.</summary>
/// <param name="configuration">The configuration of the files.</param>
/// <param name="originals">For the path of each woven copy that of its original, whose options csc will find for
/// it.</param>
internal sealed class ForeignOptions(AnalyzerConfiguration configuration, IReadOnlyDictionary<string, string> originals)
    : AnalyzerConfigOptionsProvider
{
    /// <inheritdoc/>
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(configuration.Global.AnalyzerOptions);

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) =>
        Of(originals.GetValueOrDefault(tree.FilePath, tree.FilePath));

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => Of(textFile.Path);

    // The output of a generator has no path in the file system.
    private Options Of(string path) =>
        Path.IsPathRooted(path)
            ? new Options(configuration.Of(path).AnalyzerOptions) : new Options(configuration.Global.AnalyzerOptions);

    private sealed class Options(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => values.Keys;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) =>
            values.TryGetValue(key, out value);
    }
}
