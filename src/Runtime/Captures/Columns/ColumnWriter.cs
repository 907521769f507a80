using System.Text.Json;

namespace Weft;

/// <summary>Writes the columns of call paths. A column that tells nothing is left out.</summary>
internal static class ColumnWriter
{
    internal static void Write(Utf8JsonWriter writer, ThreadCapture thread)
    {
        writer.WriteStartObject("columns");
        long[] numbers = new long[thread.Paths.Length];
        foreach (CaptureColumn column in CaptureColumn.All)
        {
            if (column.OfPath is { } read)
            {
                for (int i = 0; i < numbers.Length; i++)
                {
                    numbers[i] = read(thread.Paths.ItemRef(i));
                }

                Write(writer, column, numbers);
            }
            else if (column.IsOpen)
            {
                Write(writer, column, thread.Columns.NumbersOf(column));
            }
        }

        writer.WriteEndObject();
    }

    internal static void WriteWaits(Utf8JsonWriter writer, Capture capture)
    {
        writer.WriteStartObject("waitColumns");
        long[] numbers = new long[capture.Waits.Length];
        foreach (CaptureColumn column in CaptureColumn.All)
        {
            if (column.OfWait is { } read)
            {
                for (int i = 0; i < numbers.Length; i++)
                {
                    numbers[i] = read(capture.Waits.ItemRef(i));
                }

                Write(writer, column, numbers);
            }
            else if (column.IsOpen)
            {
                Write(writer, column, capture.WaitColumns.NumbersOf(column));
            }
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, CaptureColumn column, long[]? numbers)
    {
        if (numbers is null || (!column.IsRequired && TellNothing(numbers)))
        {
            return;
        }

        writer.WriteStartArray(column.Name);
        foreach (long number in numbers)
        {
            writer.WriteNumberValue(number);
            CaptureWriter.FlushIfLarge(writer);
        }

        writer.WriteEndArray();
    }

    private static bool TellNothing(long[] numbers)
    {
        foreach (long number in numbers)
        {
            if (number != CaptureColumn.NotTold)
            {
                return false;
            }
        }

        return true;
    }
}
