namespace Weft.Renderers;

/// <summary>
/// Patterns over names such as <c>Namespace.Type.Member</c>, in the build's properties and in reports. One names
/// a namespace, a type or a member, and everything inside of it: <c>*</c> stands for any characters
/// within one part of the name, <c>**</c> for any characters across parts. Upper and lower case differ.
/// </summary>
/// <remarks>The weaver compiles this file, too. Regular expressions would make native programs larger.</remarks>
internal static partial class MemberPattern
{
    private const string Constructor = "ctor";
    private const string StaticConstructor = "cctor";

    /// <summary>Whether a pattern can match anything. Names of C# have no blanks, slashes, brackets or question marks,
    /// and two dots only before the name of a constructor.</summary>
    internal static bool IsValid(string pattern)
    {
        for (var i = 0; i < pattern.Length; i++)
        {
            var character = pattern[i];
            if (!char.IsLetterOrDigit(character) && character is not ('_' or '.' or '*'))
            {
                return false;
            }

            var isSame = i > 0 && pattern[i - 1] == character;
            if ((isSame && character == '*' && i > 1 && pattern[i - 2] == '*')
                || (isSame && character == '.' && !IsConstructor(pattern, i + 1)))
            {
                return false;
            }
        }

        return pattern.Length > 0 && pattern[0] != '.' && pattern[pattern.Length - 1] != '.';
    }

    private static bool IsConstructor(string pattern, int start) =>
        string.CompareOrdinal(pattern, start, Constructor, 0, Constructor.Length) == 0
        || string.CompareOrdinal(pattern, start, StaticConstructor, 0, StaticConstructor.Length) == 0;

    /// <summary>Whether a pattern names the member, its type or its namespace. Takes
    /// no longer than their lengths multiplied, whatever stars there are.</summary>
    internal static bool Matches(string pattern, string name)
    {
        // Which beginnings of the name the pattern matches as far as it was read.
        var matched = new bool[name.Length + 1];
        matched[0] = true;
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '*')
            {
                var isAcross = i + 1 < pattern.Length && pattern[i + 1] == '*';
                i += isAcross ? 1 : 0;
                for (var end = 1; end <= name.Length; end++)
                {
                    matched[end] |= matched[end - 1] && (isAcross || name[end - 1] != '.');
                }
            }
            else
            {
                for (var end = name.Length; end > 0; end--)
                {
                    matched[end] = matched[end - 1] && name[end - 1] == pattern[i];
                }

                matched[0] = false;
            }
        }

        for (var end = 0; end <= name.Length; end++)
        {
            if (matched[end] && (end == name.Length || name[end] == '.'))
            {
                return true;
            }
        }

        return false;
    }
}
