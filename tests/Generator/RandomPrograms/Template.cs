using System.Text.RegularExpressions;

namespace Weft.Generator.Tests.RandomPrograms;

/// <summary>
/// A text with holes. <c>«S»</c> takes statements, <c>«E»</c> an expression and <c>«H»</c> one inside an interpolated
/// string, of what the place admits without the flags after a minus and with those after a plus; <c>«S=…»</c> starts
/// anew, as the body of another function does. <c>«M»</c> becomes a mark or nothing, <c>§</c> a number that no other
/// piece has, <c>№</c> the number of the member, <c>¤</c> a small number.
/// </summary>
internal sealed partial record Template(string Text, Can Needs = Can.Nothing)
{
    public static implicit operator Template(string text) => new(text);

    public IReadOnlyList<string> Texts { get; } = Hole().Split(Text).Where((_, index) => index % 3 == 0).ToList();

    public IReadOnlyList<TemplateHole> Holes { get; } = Hole().Matches(Text)
        .Select(match => TemplateHole.Parse(match.Groups[1].Value, match.Groups[2].Value)).ToList();

    [GeneratedRegex("«([SEHM])([^»]*)»")]
    private static partial Regex Hole();
}

/// <summary>A hole of a template: what goes in, and how what is admitted in it
/// differs from what is admitted around it.</summary>
internal sealed record TemplateHole(char Kind, Can Added, Can Removed, bool StartsAnew)
{
    public static TemplateHole Parse(string kind, string changes)
    {
        var hole = new TemplateHole(kind[0], Can.Nothing, Can.Nothing, changes.StartsWith('='));
        foreach (var change in Regex.Matches(changes, "([-+=])(\\w*)").Where(change => change.Groups[2].Length > 0))
        {
            var flag = Enum.Parse<Can>(change.Groups[2].Value, ignoreCase: true);
            hole = change.Groups[1].Value == "-"
                ? hole with { Removed = hole.Removed | flag } : hole with { Added = hole.Added | flag };
        }

        return hole;
    }

    public Can In(Can outer) => ((StartsAnew ? Can.Nothing : outer) | Added) & ~Removed;
}
