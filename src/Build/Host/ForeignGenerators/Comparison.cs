using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Weft.Build.ForeignGenerators;

/// <summary>Compares what the generators make of a program with what they made of the original.</summary>
/// <param name="run">Runs them.</param>
/// <param name="before">What they made of the original.</param>
/// <param name="noise">What of it is another thing in every run.</param>
internal sealed class Comparison(GeneratorRun run, ImmutableArray<GeneratorOutput> before, Noise noise)
{
    /// <summary>Names of the generators that no comparison can say anything of.</summary>
    public ImmutableArray<string> Restless => noise.Restless;

    /// <summary>What differs.</summary>
    /// <exception cref="TimeoutException">The generators took too long.</exception>
    public IReadOnlyList<Difference> With(Compilation program) =>
        [.. Difference.Between(before, run.Over(program), noise)];
}
