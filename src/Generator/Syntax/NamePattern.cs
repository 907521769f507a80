using Weft.Renderers;

namespace Weft.Generator.Syntax;

/// <summary>The patterns of a build property, which name members: those that reports take, too.</summary>
public static class NamePattern
{
    /// <summary>Takes a property's value apart.</summary>
    public static IEnumerable<string> Split(string value) =>
        value.Split([';'], StringSplitOptions.RemoveEmptyEntries).Select(pattern => pattern.Trim())
            .Where(pattern => pattern.Length > 0);

    /// <summary>Whether a pattern can match anything.</summary>
    public static bool IsValid(string pattern) => MemberPattern.IsValid(pattern);

    /// <summary>Whether a pattern is valid and names a member, its type or its namespace.</summary>
    public static bool Matches(string pattern, string name) => IsValid(pattern) && MemberPattern.Matches(pattern, name);
}
