namespace Weft.Generator.Selection;

/// <summary>Where a file mentions the type <c>dynamic</c>.</summary>
internal enum DynamicMention
{
    /// <summary>Nowhere.</summary>
    None,

    /// <summary>In bodies and initializers alone, out of which no value takes the type
    /// along: what a member gives has the type that its declaration says.</summary>
    Inside,

    /// <summary>In a declaration, so that other files can meet such values without mentioning the type.</summary>
    Exposed,
}
