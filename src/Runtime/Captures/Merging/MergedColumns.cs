namespace Weft;

/// <summary>The open columns of merged captures.</summary>
internal static class MergedColumns
{
    /// <summary>The same with the new numbers of texts.</summary>
    internal static PathValues Renumber(PathValues values, long[] texts)
    {
        foreach (CaptureColumn column in CaptureColumn.Open)
        {
            if (column.Unit == ColumnUnit.Text && values.NumbersOf(column) is { } numbers)
            {
                values = values.Keep(column, Array.ConvertAll(numbers, number => texts[number]));
            }
        }

        return values;
    }

    /// <summary>One behind the other, each with the number of its paths.</summary>
    internal static PathValues SideBySide(List<PathValues> parts, int[] counts)
    {
        PathValues all = PathValues.None;
        foreach (CaptureColumn column in CaptureColumn.Open)
        {
            if (!parts.Exists(part => part.NumbersOf(column) is not null))
            {
                continue;
            }

            long[] numbers = new long[counts.Sum()];
            int start = 0;
            for (int i = 0; i < counts.Length; i++)
            {
                parts[i].NumbersOf(column)?.CopyTo(numbers, start);
                start += counts[i];
            }

            all = all.Keep(column, numbers);
        }

        return all;
    }

    /// <summary>The part of some paths.</summary>
    internal static PathValues Part(PathValues all, int start, int count)
    {
        PathValues part = PathValues.None;
        foreach (CaptureColumn column in CaptureColumn.Open)
        {
            if (all.NumbersOf(column) is { } numbers)
            {
                part = part.Keep(column, numbers.AsSpan(start, count).ToArray());
            }
        }

        return part;
    }
}
