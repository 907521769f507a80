using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Weft.Generator.Selection;

/// <summary>The marks of the whole project that a file cannot see by itself.
/// Unmarked parts are left out, so that editing them changes nothing here.</summary>
/// <param name="Assembly">The mark on the assembly.</param>
/// <param name="AssemblyGroup">The group that it names; null if it says nothing of groups.</param>
/// <param name="AssemblyIdle">Whether it says that all is idle; null if it says nothing of it.</param>
/// <param name="Partials">For each marked partial type or member what its parts say together, sorted by key.</param>
internal sealed record ProjectMarks(
    Mark Assembly, string? AssemblyGroup, bool? AssemblyIdle, ImmutableArray<PartialPart> Partials)
{
    public static ProjectMarks Merge(ImmutableArray<FileMarks> files)
    {
        var assembly = files.IsEmpty ? Mark.None : files.Max(file => file.Assembly);
        return new ProjectMarks(
            assembly,
            files.Select(file => file.AssemblyGroup).FirstOrDefault(IsKnown),
            files.Select(file => file.AssemblyIdle).FirstOrDefault(IsKnown),
            Wholes(files.SelectMany(file => file.Parts)));
    }

    /// <summary>What all parts of a partial type or member say together; null
    /// if the node is not partial or no part is marked.</summary>
    public PartialPart? WholeOf(SyntaxNode node) =>
        PartialKey.Of(node) is { } key ? Partials.FirstOrDefault(whole => whole.Key == key) : null;

    private static ImmutableArray<PartialPart> Wholes(IEnumerable<PartialPart> parts) => parts
        .GroupBy(part => part.Key, StringComparer.Ordinal)
        .Select(parts => new PartialPart(
            parts.Key,
            parts.Max(part => part.Mark),
            parts.Select(part => part.Group).FirstOrDefault(IsKnown),
            parts.Select(part => part.Idle).FirstOrDefault(IsKnown),
            parts.Any(part => part.HasBody)))
        .Where(whole => whole.Mark != Mark.None)
        .OrderBy(whole => whole.Key, StringComparer.Ordinal)
        .ToImmutableArray();

    // The compiler allows one mark on all parts together.
    private static bool IsKnown(string? group) => group is not null;

    private static bool IsKnown(bool? idle) => idle is not null;
}
