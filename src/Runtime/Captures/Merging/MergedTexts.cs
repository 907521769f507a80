using System.Collections.Immutable;

namespace Weft;

/// <summary>The texts of several captures, each once, in the order of their first appearance.</summary>
internal sealed class MergedTexts
{
    private readonly Dictionary<string, long> _numbers = [];
    private readonly List<string> _texts = [];

    /// <summary>Adds texts; returns the new number of each old one, of which 0 names none.</summary>
    internal long[] Add(ImmutableArray<string> texts)
    {
        long[] numbers = new long[texts.Length + 1];
        for (int i = 0; i < texts.Length; i++)
        {
            if (!_numbers.TryGetValue(texts[i], out long number))
            {
                _texts.Add(texts[i]);
                number = _texts.Count;
                _numbers.Add(texts[i], number);
            }

            numbers[i + 1] = number;
        }

        return numbers;
    }

    internal ImmutableArray<string> ToTexts() => [.. _texts];
}
