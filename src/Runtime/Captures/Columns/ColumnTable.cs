using System.Collections.Immutable;

namespace Weft;

/// <summary>The columns of one list of call paths in a parsed document, checked by the table of columns.</summary>
/// <param name="check">Names the file in errors.</param>
/// <param name="columns">The numbers by the name of their column; unknown columns are skipped.</param>
/// <param name="place">Where the columns stand.</param>
/// <param name="row">Where a row stands, for errors: format 1 has rows.</param>
internal sealed class ColumnTable(
    CaptureCheck check, Dictionary<string, long[]?> columns, string place, Func<int, string> row)
{
    /// <summary>Rows.</summary>
    internal int Count { get; } = columns.GetValueOrDefault(CaptureColumn.Parent.Name)?.Length ?? 0;

    internal ImmutableArray<CallPath> ToPaths(int methodCount)
    {
        long[] parents = Required(CaptureColumn.Parent);
        long[] methods = Required(CaptureColumn.Method);
        long[] selfs = Required(CaptureColumn.Self);
        long[] samples = Required(CaptureColumn.Samples);
        long[]? cpu = Optional(CaptureColumn.Cpu);
        long[]? calls = Optional(CaptureColumn.Calls);
        long[]? allocated = Optional(CaptureColumn.Allocated);
        long[]? paused = Optional(CaptureColumn.Paused);
        var paths = ImmutableArray.CreateBuilder<CallPath>(Count);
        for (int i = 0; i < Count; i++)
        {
            RequirePlace(i, parents[i], methods[i], methodCount);
            if (selfs[i] < 0 || samples[i] < 0)
            {
                throw Broken(
                    i,
                    selfs[i] < 0 ? $"self time {selfs[i]} is negative" : $"sample count {samples[i]} is negative");
            }

            paths.Add(new CallPath((int)parents[i], (int)methods[i], selfs[i], samples[i])
            {
                Cpu = At(cpu, i),
                Calls = At(calls, i),
                Allocated = At(allocated, i),
                GarbageCollection = At(paused, i),
            });
        }

        return paths.MoveToImmutable();
    }

    internal ImmutableArray<WaitingPath> ToWaits(int methodCount)
    {
        long[] parents = Required(CaptureColumn.Parent);
        long[] methods = Required(CaptureColumn.Method);
        long[] waits = Required(CaptureColumn.Wait);
        long[]? ends = Optional(CaptureColumn.LastEnd);
        var paths = ImmutableArray.CreateBuilder<WaitingPath>(Count);
        for (int i = 0; i < Count; i++)
        {
            RequirePlace(i, parents[i], methods[i], methodCount);
            if (waits[i] < 0)
            {
                throw Broken(i, $"wait {waits[i]} is negative");
            }

            paths.Add(new WaitingPath((int)parents[i], (int)methods[i], waits[i]) { LastEnd = At(ends, i) });
        }

        return paths.MoveToImmutable();
    }

    /// <summary>The open columns.</summary>
    internal PathValues ToValues(int textCount)
    {
        PathValues values = PathValues.None;
        foreach (CaptureColumn column in CaptureColumn.Open)
        {
            if (Numbers(column) is not { } numbers)
            {
                continue;
            }

            long most = column.Unit switch
            {
                ColumnUnit.Mark => 1,
                ColumnUnit.Text => textCount,
                _ => long.MaxValue,
            };
            for (int i = 0; i < numbers.Length; i++)
            {
                if (numbers[i] < 0 || numbers[i] > most)
                {
                    throw Broken(i, $"{column} {numbers[i]} is not from 0 to {most}");
                }
            }

            values = values.Keep(column, numbers);
        }

        return values;
    }

    private long[] Required(CaptureColumn column) => check.Present(Numbers(column), $"{place}.{column}");

    private long[]? Optional(CaptureColumn column)
    {
        long[]? numbers = Numbers(column);
        for (int i = 0; i < numbers?.Length; i++)
        {
            if (numbers[i] < CaptureColumn.NotTold)
            {
                throw Broken(i, $"{column} {numbers[i]} is negative");
            }
        }

        return numbers;
    }

    private long[]? Numbers(CaptureColumn column) =>
        columns.GetValueOrDefault(column.Name) is not { } numbers ? null
        : numbers.Length == Count ? numbers
        : throw check.Damaged($"{place}.{column} has {numbers.Length} numbers for {Count} paths");

    private void RequirePlace(int index, long parent, long method, int methodCount)
    {
        if (parent < -1 || parent >= index)
        {
            throw Broken(index, $"parent {parent} is not an earlier path");
        }

        if (method < 0 || method >= methodCount)
        {
            throw Broken(index, $"method {method} is not in the list of {methodCount} methods");
        }
    }

    private CaptureFormatException Broken(int index, string problem) => check.Damaged($"{row(index)}: {problem}");

    private static long? At(long[]? numbers, int index) => numbers?[index] is >= 0 and var number ? number : null;
}
