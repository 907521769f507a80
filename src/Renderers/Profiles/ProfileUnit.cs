namespace Weft.Renderers.Profiles;

/// <summary>What the values of a column count.</summary>
public enum ProfileUnit
{
    /// <summary>Nanoseconds.</summary>
    Nanoseconds,

    /// <summary>Bytes.</summary>
    Bytes,

    /// <summary>Things, such as calls.</summary>
    Count,
}
