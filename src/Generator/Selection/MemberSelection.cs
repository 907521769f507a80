namespace Weft.Generator.Selection;

/// <summary>Whether a member is to be woven, who wants it, and if nobody does, why.</summary>
/// <param name="Kind">Who wants it.</param>
/// <param name="Against">Why it is to be left; null if it is to be woven.</param>
internal readonly record struct MemberSelection(SelectionKind Kind, SkipReason? Against)
{
    public static MemberSelection Explicit => new(SelectionKind.Explicit, null);

    public static MemberSelection Implicit => new(SelectionKind.Implicit, null);

    public static MemberSelection None(SkipReason reason) => new(SelectionKind.None, reason);
}
