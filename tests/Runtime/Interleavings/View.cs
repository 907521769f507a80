using System.Runtime.Intrinsics;

namespace Weft.Tests.Interleavings;

/// <summary>How much of each cell's history somebody has seen: the number of
/// the newest store that is known, for up to sixteen cells.</summary>
internal readonly record struct View(Vector128<byte> Stores)
{
    public const int Size = 16;

    public int this[int cell] => Stores.GetElement(cell);

    /// <summary>All that either has seen.</summary>
    public View Join(View other) => new(Vector128.Max(Stores, other.Stores));

    /// <summary>With one store more.</summary>
    public View With(int cell, int store) =>
        new(Vector128.Max(Stores, Vector128<byte>.Zero.WithElement(cell, checked((byte)store))));
}
