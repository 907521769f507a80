using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Weft.Generator.Tests.Harness;

/// <summary>What the analyzer says about a project that is not woven.</summary>
internal static class Analysis
{
    /// <summary>Its diagnostics in the order of their places; suppressed ones are left out.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> Of(Compilation compilation)
    {
        var diagnostics = await compilation.WithAnalyzers([new WeftAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        return [.. diagnostics.Where(static one => !one.IsSuppressed)
            .OrderBy(static one => one.Location.SourceSpan.Start)];
    }
}
