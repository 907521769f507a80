using System.IO.Compression;

namespace Weft;

/// <summary>Reads the text of a capture; of anything else, it reads only the beginning.</summary>
/// <remarks>
/// Users name the wrong file: a film, a disk, <c>/dev/zero</c>. They must get the error before three gigabytes of it
/// are read.
/// </remarks>
internal static class CaptureBytes
{
    /// <summary>
    /// The largest size of a capture, bytes: half the capacity of one array, more than the largest timeline takes.
    /// </summary>
    internal const long MaxLength = 1L << 30;

    private const int BeginningLength = 4096;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    private static ReadOnlySpan<byte> GzipMark => [0x1F, 0x8B];

    /// <summary>Reads a stream to its end.</summary>
    /// <exception cref="CaptureFormatException">It does not begin as a capture, or is too large
    /// for one.</exception>
    internal static MemoryStream Read(Stream stream, string name, long maxLength = MaxLength)
    {
        byte[] piece = new byte[BeginningLength];
        int count = stream.ReadAtLeast(piece, piece.Length, throwOnEndOfStream: false);
        if (piece.AsSpan(0, count).StartsWith(GzipMark))
        {
            return Decompress(piece.AsSpan(0, count), stream, name, maxLength);
        }

        RequireObject(piece.AsSpan(0, count), count < piece.Length, name);
        long rest = stream.CanSeek ? stream.Length - stream.Position : 0;
        RequireSize(count + rest, maxLength, name);

        var text = new MemoryStream((int)(count + rest));
        piece = count < piece.Length ? piece : GrowFor(piece);
        while (count > 0)
        {
            RequireSize(text.Length + count, maxLength, name);
            text.Write(piece, 0, count);
            count = stream.Read(piece, 0, piece.Length);
        }

        return text;
    }

    /// <summary>What is compressed is checked as it comes: a few kilobytes can hold a gigabyte of zeros.</summary>
    private static MemoryStream Decompress(ReadOnlySpan<byte> beginning, Stream rest, string name, long maxLength)
    {
        using var compressed = new MemoryStream();
        compressed.Write(beginning);
        byte[] piece = new byte[BeginningLength * 16];
        for (int count; (count = rest.Read(piece, 0, piece.Length)) > 0;)
        {
            RequireSize(compressed.Length + count, maxLength, name);
            compressed.Write(piece, 0, count);
        }

        compressed.Position = 0;
        using var text = new GZipStream(compressed, CompressionMode.Decompress);
        try
        {
            return Read(text, name, maxLength);
        }
        catch (InvalidDataException error)
        {
            throw new CaptureFormatException($"{name} is damaged: it cannot be decompressed.", error);
        }
    }

    internal static ReadOnlySpan<byte> WithoutByteOrderMark(ReadOnlySpan<byte> text) =>
        text.StartsWith(ByteOrderMark) ? text[ByteOrderMark.Length..] : text;

    /// <summary>Fewer calls for a long text, and nothing to clear for a short one.</summary>
    private static byte[] GrowFor(byte[] beginning)
    {
        byte[] piece = new byte[beginning.Length * 16];
        beginning.CopyTo(piece, 0);
        return piece;
    }

    private static void RequireObject(ReadOnlySpan<byte> beginning, bool isAll, string name)
    {
        var start = WithoutByteOrderMark(beginning).TrimStart(" \t\r\n"u8);
        if (start.IsEmpty)
        {
            throw new CaptureFormatException(isAll
                ? $"{name} is empty, not a Weft capture."
                : $"{name} is not a Weft capture: it begins with nothing but white space.");
        }

        if (start[0] != (byte)'{')
        {
            throw new CaptureFormatException($"{name} is not a Weft capture: it does not begin with a JSON object.");
        }
    }

    private static void RequireSize(long length, long maxLength, string name)
    {
        if (length > maxLength)
        {
            throw new CaptureFormatException(
                $"{name} is too large for a Weft capture: more than {maxLength >> 20} MB; "
                + "record for a shorter time, or without a timeline.");
        }
    }
}
