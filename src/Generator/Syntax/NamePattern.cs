using System.Text.RegularExpressions;

namespace Weft.Generator.Syntax;

/// <summary>
/// A pattern over names such as <c>Namespace.Type.Member</c>. It names a namespace, a type or a
/// member, and everything inside of it: <c>*</c> stands for any characters within one part of
/// the name, <c>**</c> for any characters across parts. Upper and lower case differ, as in C#.
/// </summary>
public static class NamePattern
{
    private const string WithinPart = "[^.]*";
    private const string AcrossParts = ".*";

    /// <summary>Takes a property's value apart.</summary>
    public static IEnumerable<string> Split(string value) =>
        value.Split([';'], StringSplitOptions.RemoveEmptyEntries).Select(pattern => pattern.Trim())
            .Where(pattern => pattern.Length > 0);

    /// <summary>Whether a pattern can match anything: names of C# have no
    /// blanks, slashes, brackets or question marks.</summary>
    public static bool IsValid(string pattern) =>
        pattern.All(character => char.IsLetterOrDigit(character) || character is '_' or '.' or '*')
        && !pattern.Contains("***")
        && !pattern.Replace("..ctor", "").Replace("..cctor", "").Contains("..")
        && pattern.Trim('.').Length == pattern.Length;

    /// <summary>The pattern as a regular expression; null if it is not valid and so matches nothing.</summary>
    public static Regex? Parse(string pattern)
    {
        if (!IsValid(pattern))
        {
            return null;
        }

        var expression = Regex.Escape(pattern).Replace(@"\*\*", AcrossParts).Replace(@"\*", WithinPart);
        return new Regex($@"\A{expression}(?:\.|\z)", RegexOptions.CultureInvariant);
    }
}
