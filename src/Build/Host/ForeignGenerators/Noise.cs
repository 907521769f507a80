using System.Collections.Immutable;

namespace Weft.Build.ForeignGenerators;

/// <summary>
/// What differs between two runs of the same generators over the same program: times of day, new identifiers, counts
/// that go on.
/// </summary>
internal sealed class Noise
{
    private readonly Dictionary<(string Generator, string Name), HashSet<int>> _words;

    private Noise(Dictionary<(string Generator, string Name), HashSet<int>> words, ImmutableArray<string> restless)
    {
        _words = words;
        Restless = restless;
    }

    /// <summary>
    /// Names of the generators of which no two runs can be compared, because not even the number of words is the
    /// same.
    /// </summary>
    public ImmutableArray<string> Restless { get; }

    /// <summary>Compares two runs over the same program.</summary>
    public static Noise Between(IReadOnlyCollection<GeneratorOutput> first, IReadOnlyCollection<GeneratorOutput> second)
    {
        var words = new Dictionary<(string Generator, string Name), HashSet<int>>();
        var restless = new HashSet<string>();
        foreach (var difference in Difference.Between(first, second, noise: null))
        {
            if (difference is { Before: { } before, After: { } after } && before.Name == after.Name
                && before.Words.Length == after.Words.Length)
            {
                words[(before.Generator, before.Name)] = [
                    .. Enumerable.Range(0, before.Words.Length)
                        .Where(index => before.Words[index] != after.Words[index])];
            }
            else
            {
                restless.Add(difference.Generator);
            }
        }

        return new Noise(words, [.. restless.Order(StringComparer.Ordinal)]);
    }

    /// <summary>Whether two outputs differ in nothing but noise.</summary>
    public bool Covers(GeneratorOutput before, GeneratorOutput after)
    {
        if (before.Words.Length != after.Words.Length)
        {
            return false;
        }

        var noise = _words.GetValueOrDefault((before.Generator, before.Name));
        return Enumerable.Range(0, before.Words.Length)
            .All(index => before.Words[index] == after.Words[index] || noise?.Contains(index) == true);
    }
}
