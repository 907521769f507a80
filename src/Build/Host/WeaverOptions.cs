using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Weft.Generator.Model;

namespace Weft.Build;

/// <summary>Hands the request's properties to the generator under the names that csc would give them.</summary>
internal sealed class WeaverOptions(WeaveRequest request) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(
        request.Properties.Add("ProjectDir", request.ProjectDirectory)
            .Add("WeftDirectory", request.WeftDirectory)
            .Add("WeftAssemblyName", request.AssemblyName)
            .Add("WeftReport", request.ReportPath.Length > 0 ? "true" : "false")
            .Add("WeftAbsolutePaths", request.AbsolutePaths ? "true" : "false")
            .ToImmutableDictionary(
                static pair => "build_property." + pair.Key, static pair => pair.Value, StringComparer.OrdinalIgnoreCase));

    private static Options None { get; } = new(ImmutableDictionary<string, string>.Empty);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => None;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => None;

    private sealed class Options(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
