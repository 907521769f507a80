using Microsoft.CodeAnalysis;

namespace Weft.Generator.Selection;

/// <summary>The code of a file that may be of the type <c>dynamic</c>, as far as syntax tells.</summary>
internal enum DynamicReach
{
    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>The code in members that mention the type.</summary>
    MembersThatMentionIt,

    /// <summary>Anything.</summary>
    Everything,
}

/// <summary>Applies it.</summary>
internal static class DynamicReachExtensions
{
    /// <summary>Whether a value in a place may be of the type.</summary>
    public static bool Includes(this DynamicReach reach, SyntaxNode place) =>
        reach == DynamicReach.Everything
            || (reach == DynamicReach.MembersThatMentionIt && DynamicMentions.IsAround(place));
}
