using System.Text.Json;

namespace Weft.Renderers;

/// <summary>A column of the page's data in which most numbers are 0: each other
/// one after how many zeros are before it.</summary>
internal sealed class SparseNumbers
{
    private readonly PackedNumbers _numbers = new();
    private long _zeros;

    /// <summary>Whether nothing but zeros was added.</summary>
    internal bool AreZero { get; private set; } = true;

    /// <summary>A column that begins with zeros.</summary>
    internal static SparseNumbers Zeros(int count) => new() { _zeros = count };

    internal void Add(long number)
    {
        if (number == 0)
        {
            _zeros++;
            return;
        }

        _numbers.Add(_zeros);
        _numbers.Add(number);
        (_zeros, AreZero) = (0, false);
    }

    internal void Write(Utf8JsonWriter writer, string name) => _numbers.Write(writer, name);
}
