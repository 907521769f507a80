namespace Weft;

/// <summary>The number of a call path in a <see cref="CallPathTree"/>; in that
/// of <see cref="CallPaths"/> unless something else is said.</summary>
/// <param name="Value">At least 0, and greater than that of the caller; or that of <see cref="None"/>.</param>
internal readonly record struct PathNumber(int Value)
{
    /// <summary>Stands for no caller.</summary>
    public static PathNumber None => new(-1);

    /// <summary>Stands for all paths that are too many to be told apart.</summary>
    public static PathNumber Others => new(0);

    /// <summary>Whether it stands for no caller.</summary>
    public bool IsNone => Value < 0;
}
