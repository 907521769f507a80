using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Weft.Generator.Tests.Harness;

/// <summary>Hands the generator the properties that the build would hand it.</summary>
internal sealed class BuildProperties(ProjectOptions options) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Properties(new Dictionary<string, string>
    {
        ["build_property.ProjectDir"] = options.ProjectDirectory,
        ["build_property.WeftDirectory"] = options.WeftDirectory,
        ["build_property.WeftAssemblyName"] = options.AssemblyName,
        ["build_property.WeftScope"] = options.WholeAssembly ? "All" : "Attributed",
        ["build_property.WeftInclude"] = options.Include,
        ["build_property.WeftExclude"] = options.Exclude,
        ["build_property.WeftTrivialSize"] = options.TrivialSize,
        ["build_property.WeftReport"] = options.Report ? "true" : "false",
        ["build_property.WeftAutoStart"] = options.AutoStart ? "true" : "false",
        ["build_property.WeftRenderers"] = options.Renderers,
        ["build_property.WeftDynamicRenderers"] = options.DynamicRenderers,
        ["build_property.WeftEmbedSource"] = options.EmbedSource ? "true" : "false",
    });

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

    private sealed class Properties(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) =>
            values.TryGetValue(key, out value);
    }
}
