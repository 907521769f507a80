using System.Collections.Immutable;

namespace Weft.Renderers.Profiles;

/// <summary>Adds values up by stack and column. Not safe for concurrent use.</summary>
internal sealed class ProfileRowsBuilder(int columnCount)
{
    private readonly Dictionary<int, int> _rows = [];
    private readonly ImmutableArray<StackHandle>.Builder _stacks = ImmutableArray.CreateBuilder<StackHandle>();
    private readonly List<long>?[] _columns = new List<long>?[columnCount];

    /// <summary>Adds a value; a row is made only for one that is not 0.</summary>
    internal void Add(StackHandle stack, int column, long value)
    {
        if (value == 0)
        {
            return;
        }

        if (!_rows.TryGetValue(stack.Index, out var row))
        {
            row = _stacks.Count;
            _rows.Add(stack.Index, row);
            _stacks.Add(stack);
        }

        var values = _columns[column] ??= [];
        while (values.Count <= row)
        {
            values.Add(0);
        }

        values[row] += value;
    }

    internal void Add(ProfileRows rows)
    {
        for (var column = 0; column < columnCount; column++)
        {
            var values = rows[new ColumnHandle(column)];
            for (var row = 0; row < values.Length; row++)
            {
                Add(rows.Stacks[row], column, values[row]);
            }
        }
    }

    internal ProfileRows Build() => new(_stacks.ToImmutable(), Array.ConvertAll(_columns, Filled));

    private long[]? Filled(List<long>? values)
    {
        if (values is null)
        {
            return null;
        }

        var filled = new long[_stacks.Count];
        values.CopyTo(filled);
        return filled;
    }
}
