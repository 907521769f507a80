using System.Collections.Immutable;

namespace Weft.Renderers.Queries;

/// <summary>Rows, and the number of further rows, so that a display can always say how many are missing.</summary>
/// <param name="Rows">The rows, most important first unless said otherwise.</param>
/// <param name="LeftOut">Rows that the limit has left out.</param>
public sealed record Answer<T>(ImmutableArray<T> Rows, int LeftOut)
{
    internal static Answer<T> From(List<T> all, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        var rows = all.Count > limit ? all.GetRange(0, limit) : all;
        return new([.. rows], all.Count - rows.Count);
    }
}
