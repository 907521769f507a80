using System.Buffers.Binary;
using System.Text;

namespace Weft.Renderers.Tests.Exports;

/// <summary>A protocol buffer, decoded without knowing its schema.</summary>
internal sealed class ProtobufMessage
{
    private readonly List<(int Field, ulong Number, byte[]? Bytes)> _fields = [];

    internal ProtobufMessage(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var tag = Varint(ref bytes);
            Assert.InRange(tag >> 3, 1u, 1000u);
            switch (tag & 7)
            {
                case 0:
                    _fields.Add(((int)(tag >> 3), Varint(ref bytes), null));
                    break;
                case 1:
                    _fields.Add(((int)(tag >> 3), BinaryPrimitives.ReadUInt64LittleEndian(bytes), null));
                    bytes = bytes[8..];
                    break;
                case 2:
                    var length = (int)Varint(ref bytes);
                    _fields.Add(((int)(tag >> 3), 0, bytes[..length].ToArray()));
                    bytes = bytes[length..];
                    break;
                default:
                    Assert.Fail($"Wire type {tag & 7} is none of those that profiles have.");
                    break;
            }
        }
    }

    internal long Number(int field) =>
        (long)_fields.Where(one => one.Field == field).Select(static one => one.Number).LastOrDefault();

    internal IEnumerable<ulong> AllNumbers(int field) =>
        _fields.Where(one => one.Field == field).Select(static one => one.Number);

    internal IEnumerable<ProtobufMessage> Messages(int field) =>
        All(field).Select(static bytes => new ProtobufMessage(bytes));

    internal IEnumerable<string> Texts(int field) =>
        All(field).Select(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString);

    internal string Text(int field) => Texts(field).LastOrDefault() ?? "";

    internal List<long> Packed(int field)
    {
        var numbers = new List<long>();
        foreach (var bytes in All(field))
        {
            for (ReadOnlySpan<byte> rest = bytes; !rest.IsEmpty;)
            {
                numbers.Add((long)Varint(ref rest));
            }
        }

        return numbers;
    }

    private IEnumerable<byte[]> All(int field) =>
        _fields.Where(one => one.Field == field).Select(static one => one.Bytes!);

    private static ulong Varint(ref ReadOnlySpan<byte> bytes)
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = bytes[0];
            bytes = bytes[1..];
            value |= (ulong)(part & 0x7f) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }
    }
}
