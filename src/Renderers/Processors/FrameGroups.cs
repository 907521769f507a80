using System.Collections.Immutable;

namespace Weft.Renderers.Processors;

/// <summary>Which methods of a capture belong together for a reader: those that he does not want to see inside of, and those for which an attribute names a group.</summary>
internal static class FrameGroups
{
    /// <summary>The group of what a reader hides himself. He has the last word, so what he hides is in no other.</summary>
    internal const string Hidden = "";

    /// <param name="methods">The methods of a capture.</param>
    /// <param name="hide">Patterns of what the reader hides.</param>
    /// <param name="named">Whether groups that attributes name count.</param>
    /// <returns>The group of each method that is in one.</returns>
    internal static Dictionary<ProfiledMethod, string> Of(ImmutableArray<ProfiledMethod> methods, IReadOnlyList<string> hide, bool named = true)
    {
        var groups = new Dictionary<ProfiledMethod, string>();
        foreach (var method in MemberPattern.Matching(hide, methods))
        {
            groups.Add(method, Hidden);
        }

        foreach (var method in methods)
        {
            if (named && method.Group.Length > 0)
            {
                groups.TryAdd(method, method.Group);
            }
        }

        return groups;
    }
}
