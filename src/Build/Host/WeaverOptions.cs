using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Weft.Build;

/// <summary>Hands the request's properties to the generator under the names that csc would give them.</summary>
internal sealed class WeaverOptions(WeaveRequest request) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(new Dictionary<string, string>
    {
        ["build_property.ProjectDir"] = request.ProjectDirectory,
        ["build_property.WeftDirectory"] = request.WeftDirectory,
        ["build_property.WeftAssemblyName"] = request.AssemblyName,
        ["build_property.WeftScope"] = request.Scope,
        ["build_property.WeftInclude"] = request.Include,
        ["build_property.WeftExclude"] = request.Exclude,
        ["build_property.WeftTrivialSize"] = request.TrivialSize,
        ["build_property.WeftReport"] = request.ReportPath.Length > 0 ? "true" : "false",
        ["build_property.WeftAutoStart"] = request.AutoStart,
        ["build_property.WeftRenderers"] = request.Renderers,
        ["build_property.WeftDynamicRenderers"] = request.DynamicRenderers,
        ["build_property.WeftEmbedSource"] = request.EmbedSource,
    }.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase));

    private static Options None { get; } = new(ImmutableDictionary<string, string>.Empty);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => None;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => None;

    private sealed class Options(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
