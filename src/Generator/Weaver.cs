using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Weft.Generator.Model;

namespace Weft.Generator;

/// <summary>
/// Weaves a project: for each file with profiled members a copy with probes, which the build compiles in place of the
/// original, and one source that registers them. A pure function; it may be called from any thread.
/// </summary>
public static class Weaver
{
    /// <summary>Weaves a project.</summary>
    /// <param name="compilation">The project as csc will see it.</param>
    /// <param name="properties">The build properties: <c>build_property.*</c> as for any generator.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static WeavingResult Weave(
        CSharpCompilation compilation, AnalyzerConfigOptions properties, CancellationToken cancellation) =>
        WeavableProject.Of(compilation, properties, cancellation)
            .Weave(ImmutableDictionary<string, ImmutableArray<ForeignRead>>.Empty, cancellation);
}
