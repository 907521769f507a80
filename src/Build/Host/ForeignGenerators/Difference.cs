namespace Weft.Build.ForeignGenerators;

/// <summary>
/// Something that a generator makes of the woven program and not of the original, or the other way round.
/// </summary>
/// <param name="Generator">Name of the generator's assembly.</param>
/// <param name="Name">Which of the things that it makes.</param>
/// <param name="Before">Made of the original; null if nothing was.</param>
/// <param name="After">Made of the woven program; null if nothing was.</param>
internal sealed record Difference(string Generator, string Name, GeneratorOutput? Before, GeneratorOutput? After)
{
    /// <summary>All words of both.</summary>
    public IEnumerable<string> Words => (Before?.Words ?? []).Concat(After?.Words ?? []);

    /// <summary>
    /// What differs between two runs. The name of a source is no part of the program, so that one which only has
    /// another name is the same.
    /// </summary>
    public static IEnumerable<Difference> Between(IEnumerable<GeneratorOutput> before,
        IEnumerable<GeneratorOutput> after, Noise? noise)
    {
        // One assembly can be given twice: what it makes the second time has the names of the first.
        var originals = new Dictionary<(string, string), GeneratorOutput>();
        var rest =
            before.Where(
                output => IsSteady(output, noise) && !originals.TryAdd((output.Generator, output.Name), output))
                .ToList();
        var renamed = new List<GeneratorOutput>();
        foreach (var output in after.Where(output => IsSteady(output, noise)))
        {
            if (!originals.Remove((output.Generator, output.Name), out var original))
            {
                renamed.Add(output);
            }
            else if (!original.IsSameAs(output, noise))
            {
                yield return new Difference(output.Generator, output.Name, original, output);
            }
        }

        rest.AddRange(originals.Values);
        foreach (var output in renamed)
        {
            var same =
                rest.FindIndex(original => original.Generator == output.Generator && original.IsSameAs(output, noise));
            if (same >= 0)
            {
                rest.RemoveAt(same);
            }
            else
            {
                yield return new Difference(output.Generator, output.Name, null, output);
            }
        }

        foreach (var output in rest)
        {
            yield return new Difference(output.Generator, output.Name, output, null);
        }
    }

    private static bool IsSteady(GeneratorOutput output, Noise? noise) =>
        noise?.Restless.Contains(output.Generator) != true;
}
