using System.Collections.Immutable;

namespace Weft.Renderers.Queries;

/// <summary>Rows, and how many more there would be: whoever shows them can always say what is missing.</summary>
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
