using System.Text;

namespace Weft.Build;

/// <summary>
/// Reads source files as csc does where that is beyond doubt: by byte order mark, else in the
/// project's code page, else as UTF-8. Bytes that are none of these would make csc guess a code
/// page; weaving a wrong guess would change string literals, so such a file is left alone.
/// </summary>
internal static class SourceReader
{
    private static readonly UTF8Encoding s_strictUtf8 = new(encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true);

    /// <summary>Encodings told by a byte order mark, which the decoded text
    /// keeps out and the woven copy gets again.</summary>
    private static readonly Encoding[] s_marked =
    [
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true),
        new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
        new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
    ];

    /// <summary>The encoding of a code page by number, as csc finds it.</summary>
    /// <exception cref="NotSupportedException">There is none.</exception>
    public static Encoding CodePage(int number)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(number);
    }

    /// <summary>Decodes the bytes of a source file.</summary>
    /// <param name="bytes">All of the file.</param>
    /// <param name="codePage">The encoding that the project names for files
    /// without a byte order mark; null if it names none.</param>
    /// <returns>The text without byte order mark, and the encoding to write a
    /// copy with; null if the bytes are in no encoding told above.</returns>
    public static (string Text, Encoding Encoding)? Decode(ReadOnlySpan<byte> bytes, Encoding? codePage = null)
    {
        foreach (var marked in s_marked)
        {
            if (bytes.StartsWith(marked.Preamble))
            {
                return Decode(bytes[marked.Preamble.Length..], marked, copy: marked);
            }
        }

        // What is inserted, such as a path, need not exist in the code page.
        // With the mark, csc still reads the copy as UTF-8.
        return codePage is null
            ? Decode(bytes, s_strictUtf8, copy: s_strictUtf8) : Decode(bytes, codePage, copy: Encoding.UTF8);
    }

    private static (string Text, Encoding Encoding)? Decode(ReadOnlySpan<byte> bytes, Encoding encoding, Encoding copy)
    {
        try
        {
            return (encoding.GetString(bytes), copy);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
