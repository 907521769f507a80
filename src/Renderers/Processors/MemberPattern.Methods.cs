using System.Collections.Immutable;

namespace Weft.Renderers;

// The methods of a capture: the weaver, which shares the other part, has none.
internal static partial class MemberPattern
{
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
