using System.Collections.Immutable;

namespace Weft.Renderers;

/// <summary>
/// Patterns over names such as <c>Namespace.Type.Member</c>, the same as those of the build. One names
/// a namespace, a type or a member, and everything inside of it: <c>*</c> stands for any characters
/// within one part of the name, <c>**</c> for any characters across parts. Upper and lower case differ.
/// </summary>
internal static class MemberPattern
{
    /// <summary>Whether a pattern can match anything: names of C# have no
    /// blanks, slashes, brackets or question marks.</summary>
    internal static bool IsValid(string pattern)
    {
        foreach (var character in pattern)
        {
            if (!char.IsLetterOrDigit(character) && character is not ('_' or '.' or '*'))
            {
                return false;
            }
        }

        return pattern.Length > 0 && pattern[0] != '.' && pattern[^1] != '.'
            && !pattern.Contains("***", StringComparison.Ordinal);
    }

    /// <summary>The methods that one of the patterns names. Regions have no
    /// namespace, and only their own name can match.</summary>
    internal static HashSet<ProfiledMethod> Matching(IReadOnlyList<string> patterns,
        ImmutableArray<ProfiledMethod> methods)
    {
        var matching = new HashSet<ProfiledMethod>();
        foreach (var method in methods)
        {
            var name =
                WithoutTypeParameters(
                    method.Type.Length > 0 ? $"{method.Type.Replace('+', '.')}.{method.Name}" : method.Name);
            foreach (var pattern in patterns)
            {
                if (Matches(pattern, name))
                {
                    matching.Add(method);
                    break;
                }
            }
        }

        return matching;
    }

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

    private static string WithoutTypeParameters(string name)
    {
        if (!name.Contains('<', StringComparison.Ordinal))
        {
            return name;
        }

        var depth = 0;
        var kept = new System.Text.StringBuilder();
        foreach (var character in name)
        {
            depth += character == '<' ? 1 : 0;
            if (depth == 0)
            {
                kept.Append(character);
            }

            depth -= character == '>' && depth > 0 ? 1 : 0;
        }

        return kept.ToString();
    }
}
