namespace Weft.Generator.Selection;

/// <summary>One part of a partial type or member: the parts share their marks, whichever files they lie in.</summary>
/// <param name="Key">The same for all parts.</param>
/// <param name="Mark">The mark of the part.</param>
/// <param name="Group">The group that the part names; null if it says nothing of groups.</param>
/// <param name="Idle">Whether the part says that it is idle; null if it says nothing of it.</param>
/// <param name="HasBody">Whether the part has a body, or a member with one.</param>
internal sealed record PartialPart(string Key, Mark Mark, string? Group, bool? Idle, bool HasBody);
