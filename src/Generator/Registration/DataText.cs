using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Weft.Generator.Registration;

/// <summary>
/// C# expressions for text that is data of the assembly, as UTF-8, and no string: the strings of an assembly have room
/// for eight million characters, which may all be the program's.
/// </summary>
internal static class DataText
{
    private const int BytesInLine = 32;

    private static readonly Encoding s_utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Whether a language has a literal for it (C# 11). Without one it takes a number for each byte.</summary>
    public static bool HasLiteral(LanguageVersion language) => language >= LanguageVersion.CSharp11;

    /// <summary>
    /// An expression that can be converted to a span of bytes, for which the compiler makes no array.
    /// </summary>
    public static string Expression(string text, LanguageVersion language)
    {
        // Half of a pair is no text, and no literal takes it.
        var bytes = s_utf8.GetBytes(text);
        return HasLiteral(language) ? "@\"" + s_utf8.GetString(bytes).Replace("\"", "\"\"") + "\"u8" : Numbers(bytes);
    }

    private static string Numbers(byte[] bytes)
    {
        var numbers = new StringBuilder("new byte[] {");
        for (var index = 0; index < bytes.Length; index++)
        {
            numbers.Append(index % BytesInLine == 0 ? "\n" : " ")
                .Append(bytes[index].ToString(CultureInfo.InvariantCulture))
                .Append(',');
        }

        return numbers.Append(" }").ToString();
    }
}
