namespace Weft;

/// <summary>Brings the call paths of format 1 into columns: there they are
/// rows, with further lists beside them.</summary>
internal sealed class FormatOneColumns(CaptureCheck check)
{
    internal ColumnTable OfThread(CaptureDocument.ThreadPart thread, string place)
    {
        long[]?[] rows = check.Present(thread.Paths, $"{place}.paths");
        var columns = Transpose(
            rows, $"{place}.paths", "[parent, method, self, samples]",
            CaptureColumn.Parent, CaptureColumn.Method, CaptureColumn.Self, CaptureColumn.Samples);
        Add(CaptureColumn.Cpu, thread.PathCpu, "pathCpu");
        Add(CaptureColumn.Calls, thread.PathCalls, "pathCalls");
        Add(CaptureColumn.Allocated, thread.PathAllocated, "pathAllocated");
        Add(CaptureColumn.Paused, thread.PathGarbageCollection, "pathGarbageCollection");
        return new ColumnTable(check, columns, place, index => $"{place}.paths[{index}]");

        void Add(CaptureColumn column, long[]? numbers, string member) =>
            columns.Add(column.Name, check.Column(numbers, rows.Length, $"{place}.{member}"));
    }

    internal ColumnTable OfWaits(CaptureDocument document)
    {
        long[]?[] rows = document.Waits ?? [];
        var columns = Transpose(
            rows, "waits", "[parent, method, wait]",
            CaptureColumn.Parent, CaptureColumn.Method, CaptureColumn.Wait);
        columns.Add(CaptureColumn.LastEnd.Name, check.Column(document.WaitEnds, rows.Length, "waitEnds"));
        return new ColumnTable(check, columns, "waits", static index => $"waits[{index}]");
    }

    private Dictionary<string, long[]?> Transpose(
        long[]?[] rows, string place, string shape, params CaptureColumn[] columns)
    {
        long[][] numbers = Array.ConvertAll(columns, _ => new long[rows.Length]);
        for (int i = 0; i < rows.Length; i++)
        {
            if (rows[i] is not { } row || row.Length != columns.Length)
            {
                throw check.Damaged($"{place}[{i}] is not {shape}");
            }

            for (int j = 0; j < columns.Length; j++)
            {
                numbers[j][i] = row[j];
            }
        }

        var named = new Dictionary<string, long[]?>();
        for (int j = 0; j < columns.Length; j++)
        {
            named.Add(columns[j].Name, numbers[j]);
        }

        return named;
    }
}
