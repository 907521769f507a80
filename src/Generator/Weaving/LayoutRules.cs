namespace Weft.Generator.Weaving;

/// <summary>
/// The analyzers' rules about white space and line breaks. Insertions break them by the thousand, and a project may have made them errors: in a woven copy
/// they are silent. What they say of the user's own lines is seen in every build that is not woven.
/// </summary>
internal static class LayoutRules
{
    /// <summary>Stands in front of everything else in a copy.</summary>
    public const string Silence = "#pragma warning disable IDE0055";
}
