namespace Weft.Generator.Selection;

/// <summary>The mark of a declaration.</summary>
internal enum Mark
{
    /// <summary>Nothing: the next wider declaration decides.</summary>
    None,

    /// <summary><c>[Profile]</c>.</summary>
    Profile,

    /// <summary><c>[NoProfile]</c>, which wins where both stand.</summary>
    NoProfile,
}
