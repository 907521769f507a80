namespace Weft.Renderers;

/// <summary>The open columns of captures that add up, as one array for each node; null where all of them are 0, as in
/// most captures.</summary>
internal static class OpenMeasures
{
    /// <summary>The columns, in the order of the arrays.</summary>
    internal static CaptureColumn[] Columns { get; } =
        Array.FindAll(CaptureColumn.Open, static column => column.AddsUp);

    /// <summary>The numbers of a path.</summary>
    internal static long[]? Of(PathValues values, int path)
    {
        if (values.IsEmpty)
        {
            return null;
        }

        var numbers = new long[Columns.Length];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = values[Columns[i], path];
        }

        return PathValues.AreZero(numbers) ? null : numbers;
    }

    /// <summary>The sum, or the difference if the sign is -1.</summary>
    internal static long[]? Sum(long[]? left, long[]? right, int sign)
    {
        if (right is null)
        {
            return left;
        }

        var numbers = new long[right.Length];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = (left?[i] ?? 0) + (sign * right[i]);
        }

        return PathValues.AreZero(numbers) ? null : numbers;
    }
}
