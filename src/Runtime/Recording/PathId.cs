namespace Weft.Recording;

/// <summary>A call path, the same for the same frames on all threads and in all
/// sessions of the process. Four bytes; cheap to compare and to keep.</summary>
/// <remarks>
/// Immutable. The process distinguishes a million paths, at 20 bytes each; all further ones share one
/// id, called <c>[other call paths]</c>. Ids are valid in their own process only.
/// </remarks>
public readonly struct PathId : IEquatable<PathId>
{
    // One more than the number, so that the default value means no path.
    private readonly int _numberPlusOne;

    internal PathId(PathNumber number) => _numberPlusOne = number.Value + 1;

    /// <summary>The path of a thread with no frame open.</summary>
    public static PathId None => default;

    /// <summary>Whether there is no frame.</summary>
    public bool IsNone => _numberPlusOne == 0;

    /// <summary>The innermost method or region; null for <see cref="None"/>.
    /// Looked up in tables on every call: not for inside a probe.</summary>
    public ProfiledMethod? Method => IsNone ? null : MethodIndex.Describe(CallPaths.FrameOf(Number));

    /// <summary>The path of the caller; <see cref="None"/> for an outermost frame.</summary>
    public PathId Caller => IsNone ? None : new PathId(CallPaths.ParentOf(Number));

    private PathNumber Number => new(_numberPlusOne - 1);

    /// <summary>Whether two are the same path.</summary>
    public static bool operator ==(PathId left, PathId right) => left.Equals(right);

    /// <summary>Whether two are different paths.</summary>
    public static bool operator !=(PathId left, PathId right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(PathId other) => _numberPlusOne == other._numberPlusOne;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PathId other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _numberPlusOne;

    /// <summary>The methods from the outermost to the innermost, such as
    /// <c>Shop.Program.Main > Shop.Basket.Add</c>. Not for inside a probe.</summary>
    public override string ToString()
    {
        if (IsNone)
        {
            return "[outside]";
        }

        var names = new List<string>();
        for (PathId path = this; path.Method is { } method; path = path.Caller)
        {
            names.Add(method.Type.Length > 0 ? $"{method.Type}.{method.Name}" : method.Name);
        }

        names.Reverse();
        return string.Join(" > ", names);
    }
}
