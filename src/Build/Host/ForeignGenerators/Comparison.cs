using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Weft.Build.ForeignGenerators;

/// <summary>Compares the output of the generators for a program with their output for the original.</summary>
/// <param name="run">Runs them.</param>
/// <param name="before">Their output for the original.</param>
/// <param name="noise">The parts of it that differ in every run.</param>
internal sealed class Comparison(GeneratorRun run, ImmutableArray<GeneratorOutput> before, Noise noise)
{
    /// <summary>Names of the generators that no comparison can say anything of.</summary>
    public ImmutableArray<string> Restless => noise.Restless;

    /// <summary>The differences.</summary>
    /// <exception cref="TimeoutException">The generators took too long.</exception>
    public IReadOnlyList<Difference> With(Compilation program) =>
        [.. Difference.Between(before, run.Over(program), noise)];
}
