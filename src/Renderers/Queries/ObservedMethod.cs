using System.Collections.Immutable;

namespace Weft.Renderers.Queries;

/// <summary>One method in all captures of two sides.</summary>
/// <param name="Method">The method.</param>
/// <param name="Before">An observation for each capture of the earlier side, zero where it has not run.</param>
/// <param name="After">The same of the later side.</param>
internal sealed record ObservedMethod(
    MethodFacts Method, ImmutableArray<Observation> Before, ImmutableArray<Observation> After)
{
    /// <summary>Exact calls for each capture before; empty where one has not counted them.</summary>
    internal ImmutableArray<long> CallsBefore { get; init; } = [];

    /// <summary>The same of the later side.</summary>
    internal ImmutableArray<long> CallsAfter { get; init; } = [];
}
