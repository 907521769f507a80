using System.Text.Json;

namespace Weft.Renderers;

/// <summary>
/// A column of the page's data: whole numbers from 0, seven bits a byte with the lowest first, as base64. Most
/// numbers of a tree are small, and a hundred thousand rows as plain JSON would take three times the room.
/// </summary>
internal sealed class PackedNumbers
{
    private const int BitsPerByte = 7;
    private const byte More = 1 << BitsPerByte;

    /// <summary>Seven bits each, 64 bits in all.</summary>
    private const int MostBytes = 10;

    private byte[] _bytes = new byte[256];
    private int _length;

    /// <summary>Whether nothing but zeros was added.</summary>
    internal bool AreZero { get; private set; } = true;

    /// <param name="number">From 0; a negative one would be read as a huge one.</param>
    internal void Add(long number)
    {
        if (_bytes.Length - _length < MostBytes)
        {
            Array.Resize(ref _bytes, _bytes.Length * 2);
        }

        AreZero &= number == 0;
        var rest = (ulong)number;
        for (; rest >= More; rest >>= BitsPerByte)
        {
            _bytes[_length++] = (byte)(rest | More);
        }

        _bytes[_length++] = (byte)rest;
    }

    /// <summary>Adds a number that can be negative: twice the number, and one less for a negative one.</summary>
    internal void AddSigned(long number) => Add((number << 1) ^ (number >> 63));

    internal void Write(Utf8JsonWriter writer, string name) =>
        writer.WriteBase64String(name, _bytes.AsSpan(0, _length));
}
