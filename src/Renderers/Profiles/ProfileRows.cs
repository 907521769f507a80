using System.Collections.Immutable;

namespace Weft.Renderers.Profiles;

/// <summary>
/// What was measured on stacks, with their innermost frame innermost: one row for each stack, and a value for each
/// column.
/// </summary>
public sealed class ProfileRows
{
    private readonly long[]?[] _columns;

    /// <param name="stacks">The stacks, each at most once.</param>
    /// <param name="columns">By column its values in the order of the stacks; null where all are 0.</param>
    internal ProfileRows(ImmutableArray<StackHandle> stacks, long[]?[] columns)
        => (Stacks, _columns) = (stacks, columns);

    /// <summary>The stack of each row, each at most once.</summary>
    public ImmutableArray<StackHandle> Stacks { get; }

    /// <summary>Whether the column has values here; if not, they are all 0.</summary>
    public bool Has(ColumnHandle column) => _columns[column.Index] is not null;

    /// <summary>The values of a column in the order of <see cref="Stacks"/>; empty if there are none.</summary>
    public ReadOnlySpan<long> this[ColumnHandle column] => _columns[column.Index];

    /// <summary>The sum of a column.</summary>
    public long Sum(ColumnHandle column)
    {
        long sum = 0;
        foreach (var value in this[column])
        {
            sum += value;
        }

        return sum;
    }
}
