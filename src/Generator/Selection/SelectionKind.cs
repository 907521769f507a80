namespace Weft.Generator.Selection;

/// <summary>Whether a member is to be woven, and who wants it.</summary>
internal enum SelectionKind
{
    /// <summary>Nobody does, or something carves it out.</summary>
    None,

    /// <summary>A wider mark covers it: trivial members and generated files are left out.</summary>
    Implicit,

    /// <summary>The member itself is marked: it is woven, or a diagnostic says why not.</summary>
    Explicit,
}
