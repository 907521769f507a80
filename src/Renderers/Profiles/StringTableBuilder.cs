using System.Collections.Immutable;

namespace Weft.Renderers.Profiles;

/// <summary>
/// Gives each text a number. A format with a table of its own builds one, too. Not safe for concurrent use.
/// </summary>
public sealed class StringTableBuilder
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly ImmutableArray<string>.Builder _strings = ImmutableArray.CreateBuilder<string>();

    /// <summary>Creates a table with nothing but the empty text.</summary>
    public StringTableBuilder() => Add("");

    /// <summary>The number of a text; a new one if it is not there yet.</summary>
    public StringHandle Add(string text)
    {
        if (!_numbers.TryGetValue(text, out var number))
        {
            number = _strings.Count;
            _numbers.Add(text, number);
            _strings.Add(text);
        }

        return new StringHandle(number);
    }

    /// <summary>The table so far.</summary>
    public StringTable Build() => new(_strings.ToImmutable());
}
