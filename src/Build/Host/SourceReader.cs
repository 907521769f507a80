using System.Text;

namespace Weft.Build;

/// <summary>
/// Reads source files as csc does where that is beyond doubt: by byte order mark, else as UTF-8. Bytes that are not UTF-8 would make csc guess a
/// code page; weaving a wrong guess would change string literals, so such a file is left alone.
/// </summary>
internal static class SourceReader
{
    private static readonly UTF8Encoding s_strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Encodings told by a byte order mark, which the decoded text keeps out and the woven copy gets again.</summary>
    private static readonly Encoding[] s_marked =
    [
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true),
        new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
        new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
    ];

    /// <summary>Decodes the bytes of a source file.</summary>
    /// <returns>The text without byte order mark, and the encoding to write a copy with; null if the bytes are in no encoding told above.</returns>
    public static (string Text, Encoding Encoding)? Decode(ReadOnlySpan<byte> bytes)
    {
        var encoding = s_strictUtf8 as Encoding;
        foreach (var marked in s_marked)
        {
            if (bytes.StartsWith(marked.Preamble))
            {
                encoding = marked;
                bytes = bytes[marked.Preamble.Length..];
                break;
            }
        }

        try
        {
            return (encoding.GetString(bytes), encoding);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
