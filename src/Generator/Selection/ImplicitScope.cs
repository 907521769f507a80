using Weft.Generator.Model;
using Weft.Generator.Syntax;

namespace Weft.Generator.Selection;

/// <summary>Which of the members that only a wider mark covers are meant: what
/// <c>WeftInclude</c>, <c>WeftExclude</c> and <c>WeftTrivialSize</c> leave.</summary>
internal sealed class ImplicitScope(WeaverOptions options)
{
    /// <summary>Why a member is none of those; null if it is one.</summary>
    public SkipReason? ReasonAgainst(WeavableBody body)
    {
        if (options.Include.Length + options.Exclude.Length > 0)
        {
            var name = MemberPath.Of(body.Declaration);
            if (options.Include.Length > 0 && !options.Include.Any(pattern => NamePattern.Matches(pattern, name)))
            {
                return SkipReason.NotIncluded;
            }

            if (options.Exclude.FirstOrDefault(pattern => NamePattern.Matches(pattern, name)) is { } excluding)
            {
                return SkipReason.Excluded(excluding);
            }
        }

        return TrivialMember.IsTrivial(body, options.TrivialSize)
            ? SkipReason.Trivial(body.Contents.Sum(part => part.DescendantTokens().Count())) : null;
    }
}
