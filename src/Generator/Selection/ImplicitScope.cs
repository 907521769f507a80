using System.Text.RegularExpressions;
using Weft.Generator.Model;
using Weft.Generator.Syntax;

namespace Weft.Generator.Selection;

/// <summary>Which of the members that only a wider mark covers are meant: what
/// <c>WeftInclude</c>, <c>WeftExclude</c> and <c>WeftTrivialSize</c> leave.</summary>
internal sealed class ImplicitScope(WeaverOptions options)
{
    private readonly Regex[] _include = Parse(options.Include);
    private readonly Regex[] _exclude = Parse(options.Exclude);

    /// <summary>Why a member is none of those; null if it is one.</summary>
    public LeftReason? ReasonAgainst(WeavableBody body)
    {
        if (options.Include.Length + options.Exclude.Length > 0)
        {
            var name = MemberPath.Of(body.Declaration);
            if (options.Include.Length > 0 && !_include.Any(pattern => pattern.IsMatch(name)))
            {
                return LeftReason.NotIncluded;
            }

            var index = Array.FindIndex(_exclude, pattern => pattern.IsMatch(name));
            if (index >= 0)
            {
                return LeftReason.Excluded(options.Exclude.Where(NamePattern.IsValid).ElementAt(index));
            }
        }

        return TrivialMember.IsTrivial(body, options.TrivialSize)
            ? LeftReason.Trivial(body.Contents.Sum(part => part.DescendantTokens().Count())) : null;
    }

    private static Regex[] Parse(IEnumerable<string> patterns) =>
        patterns.Select(NamePattern.Parse).OfType<Regex>().ToArray();
}
