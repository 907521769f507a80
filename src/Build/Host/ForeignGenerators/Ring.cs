namespace Weft.Build.ForeignGenerators;

/// <summary>A reason to suspect parts of the program of making a generator's output differ.</summary>
/// <param name="IsCertain">Whether the parts need no further proof.</param>
/// <param name="Suspects">The parts that a difference points to.</param>
internal sealed record Ring(bool IsCertain, Func<Difference, IEnumerable<Part>> Suspects)
{
    /// <summary>The parts, each with the difference that points to it.</summary>
    public IEnumerable<(Difference Difference, Part Part)> Pairs(Difference difference) =>
        Suspects(difference).Select(part => (difference, part));
}
