using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Weft.Captures;

/// <summary>The numbers of open columns, one for each call path. Immutable.</summary>
/// <remarks>
/// By column and not by path: a column that nothing was recorded for takes no memory.
/// <code>
/// ThreadCapture told = thread with { Columns = thread.Columns.With(CaptureColumn.Queued, [0, 1_500_000]) };
/// </code>
/// </remarks>
public sealed class PathValues
{
    // By place in CaptureColumn.Open; null where all numbers are 0.
    private readonly long[]?[] _columns;

    private PathValues(long[]?[] columns) => _columns = columns;

    /// <summary>Nothing but zeros.</summary>
    public static PathValues None { get; } = new([]);

    /// <summary>Whether no column has a number other than 0.</summary>
    public bool IsEmpty => _columns.Length == 0;

    /// <summary>The number of a path; 0 if there is none.</summary>
    public long this[CaptureColumn column, int path] =>
        NumbersOf(column) is { } numbers && (uint)path < (uint)numbers.Length ? numbers[path] : 0;

    /// <summary>The numbers in the order of the paths; empty if all of them are 0.</summary>
    public ImmutableArray<long> Of(CaptureColumn column) =>
        ImmutableCollectionsMarshal.AsImmutableArray(NumbersOf(column) ?? []);

    /// <summary>The same with other numbers in one column.</summary>
    /// <param name="column">An open column.</param>
    /// <param name="numbers">A number from 0 on for each path, in their order.</param>
    /// <exception cref="ArgumentException">The column is a member of paths, or a number is negative.</exception>
    public PathValues With(CaptureColumn column, ImmutableArray<long> numbers)
    {
        ArgumentNullException.ThrowIfNull(column);
        if (!column.IsOpen)
        {
            throw new ArgumentException($"The column {column} is a member of the paths themselves.", nameof(column));
        }

        foreach (long number in numbers)
        {
            if (number < 0)
            {
                throw new ArgumentException($"The column {column} has no negative numbers.", nameof(numbers));
            }
        }

        return Keep(column, ImmutableCollectionsMarshal.AsArray(numbers) ?? []);
    }

    /// <summary>The array is not copied.</summary>
    internal PathValues Keep(CaptureColumn column, long[] numbers)
    {
        var columns = new long[]?[CaptureColumn.Open.Length];
        _columns.CopyTo(columns, 0);
        columns[column.OpenIndex] = AreZero(numbers) ? null : numbers;
        return Array.TrueForAll(columns, static one => one is null) ? None : new PathValues(columns);
    }

    internal long[]? NumbersOf(CaptureColumn column) =>
        IsEmpty || !column.IsOpen ? null : _columns[column.OpenIndex];

    // A loop: the vectorized search would be kilobytes in a NativeAOT binary.
    internal static bool AreZero(long[] numbers)
    {
        foreach (long number in numbers)
        {
            if (number != 0)
            {
                return false;
            }
        }

        return true;
    }
}
