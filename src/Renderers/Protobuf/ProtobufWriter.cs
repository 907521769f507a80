using System.Buffers.Binary;
using System.Text;

namespace Weft.Renderers;

/// <summary>
/// A message in the wire format of protocol buffers, as far as profiles need it. Fields with the value that a reader
/// assumes are
/// left out, as every writer of version 3 does. Not safe for concurrent use.
/// </summary>
internal sealed class ProtobufWriter
{
    private const int Varint = 0;
    private const int Fixed = 1;
    private const int Delimited = 2;
    private const int LongestVarint = 10;

    private byte[] _bytes = new byte[256];
    private int _length;

    /// <summary>The message so far.</summary>
    internal ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    /// <summary>Begins another message.</summary>
    internal void Clear() => _length = 0;

    /// <summary>Writes the message so far; further fields follow.</summary>
    internal void FlushTo(Stream stream)
    {
        stream.Write(Written);
        Clear();
    }

    internal void Number(int field, long value)
    {
        if (value != 0)
        {
            Add(field, Varint);
            Add((ulong)value);
        }
    }

    internal void FixedNumber(int field, ulong value)
    {
        if (value != 0)
        {
            Add(field, Fixed);
            BinaryPrimitives.WriteUInt64LittleEndian(Room(sizeof(ulong)), value);
            _length += sizeof(ulong);
        }
    }

    internal void Flag(int field, bool value) => Number(field, value ? 1 : 0);

    internal void Text(int field, string text)
    {
        if (text.Length > 0)
        {
            Element(field, text);
        }
    }

    /// <summary>An element of a list, which is there even if it is empty.</summary>
    internal void Element(int field, string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        Add(field, Delimited);
        Add((ulong)length);
        _length += Encoding.UTF8.GetBytes(text, Room(length));
    }

    internal void Bytes(int field, ReadOnlySpan<byte> bytes)
    {
        Add(field, Delimited);
        Add((ulong)bytes.Length);
        bytes.CopyTo(Room(bytes.Length));
        _length += bytes.Length;
    }

    /// <summary>A message within this one; the other writer is cleared for the next.</summary>
    internal void Message(int field, ProtobufWriter message)
    {
        Bytes(field, message.Written);
        message.Clear();
    }

    /// <summary>A list of numbers.</summary>
    internal void Packed(int field, List<long> values)
    {
        if (values.Count == 0)
        {
            return;
        }

        var length = 0;
        foreach (var value in values)
        {
            length += SizeOf((ulong)value);
        }

        Add(field, Delimited);
        Add((ulong)length);
        foreach (var value in values)
        {
            Add((ulong)value);
        }
    }

    private void Add(int field, int type) => Add((ulong)((field << 3) | type));

    private void Add(ulong value)
    {
        var room = Room(LongestVarint);
        var used = 0;
        for (; value > 0x7f; value >>= 7)
        {
            room[used++] = (byte)(value | 0x80);
        }

        room[used++] = (byte)value;
        _length += used;
    }

    private static int SizeOf(ulong value)
    {
        var size = 1;
        for (; value > 0x7f; value >>= 7)
        {
            size++;
        }

        return size;
    }

    private Span<byte> Room(int size)
    {
        if (_bytes.Length - _length < size)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + size));
        }

        return _bytes.AsSpan(_length);
    }
}
