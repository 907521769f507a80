using System.Collections.Immutable;

namespace Weft.Renderers.Processors;

/// <summary>Which methods of a capture belong together for a reader: those that he does
/// not want to see inside of, and those for which an attribute names a group.</summary>
/// <param name="methods">The methods of the capture.</param>
/// <param name="hide">Patterns of the members that the reader hides.</param>
/// <param name="named">Whether groups that attributes name count.</param>
internal sealed class FrameGroups(ImmutableArray<ProfiledMethod> methods, IReadOnlyList<string> hide, bool named = true)
{
    /// <summary>The group of what a reader hides himself. He has the last word,
    /// so what he hides is in no other.</summary>
    private const string Hidden = "";

    private readonly HashSet<ProfiledMethod> _hidden = MemberPattern.Matching(hide, methods);

    /// <summary>Whether no method is in a group.</summary>
    internal bool AreEmpty
    {
        get
        {
            foreach (var method in methods)
            {
                if (Of(method) is not null)
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>The group of a method; null if it is in none.</summary>
    internal string? Of(ProfiledMethod method)
        => _hidden.Count > 0 && _hidden.Contains(method)
            ? Hidden : named && method.Group.Length > 0 ? method.Group : null;
}
