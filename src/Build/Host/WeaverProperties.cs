using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Weft.Build;

/// <summary>Hands the request's properties to the weaver under the names that csc would give them.</summary>
internal sealed class WeaverProperties(WeaveRequest request) : AnalyzerConfigOptions
{
    private readonly ImmutableDictionary<string, string> _values =
        request.Properties.Add("ProjectDir", request.ProjectDirectory)
            .Add("WeftDirectory", request.WeftDirectory)
            .Add("WeftAssemblyName", request.AssemblyName)
            .Add("WeftReport", request.ReportPath.Length > 0 ? "true" : "false")
            .Add("WeftAbsolutePaths", request.AbsolutePaths ? "true" : "false")
            .ToImmutableDictionary(
                static pair => "build_property." + pair.Key, static pair => pair.Value,
                StringComparer.OrdinalIgnoreCase);

    public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) =>
        _values.TryGetValue(key, out value);
}
