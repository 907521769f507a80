using System.Collections.Immutable;

namespace Weft.Build.ForeignGenerators;

/// <summary>The result of a search.</summary>
/// <param name="Parts">The parts to be left, each with a generator that reads it.</param>
/// <param name="Unhelped">Names of the generators that make something else all the same, when all suspects are
/// left.</param>
internal sealed record SearchResult(IReadOnlyDictionary<Part, string> Parts, ImmutableArray<string> Unhelped);
