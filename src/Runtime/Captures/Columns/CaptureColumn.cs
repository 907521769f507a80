using System.Collections.Immutable;

namespace Weft.Captures;

/// <summary>
/// A column of numbers, one for each call path: the entries of the one table that capture files are written, read,
/// checked and documented by. A new column is one static member here; it then stands in files, merged captures,
/// profiles and queries, and, if it has a heading, in the console report and on the page.
/// </summary>
/// <remarks>The first ones are members of <see cref="CallPath"/> or <see cref="WaitingPath"/>. The others are
/// <em>open</em>: <see cref="PathValues"/> keeps their numbers, and a column that is 0 on all paths is not kept.
/// </remarks>
public sealed class CaptureColumn
{
    /// <summary>In place of a number that a path does not tell.</summary>
    internal const long NotTold = -1;

    // Before the entries, which add themselves to it.
    private static readonly List<CaptureColumn> s_all = [];

    private CaptureColumn(string name, ColumnUnit unit, string meaning)
    {
        (Name, Unit, Meaning) = (name, unit, meaning);
        s_all.Add(this);
    }

    internal delegate long PathReader(in CallPath path);

    internal delegate long WaitReader(in WaitingPath path);

    /// <summary>One word in camel case; its name in files.</summary>
    public string Name { get; }

    /// <summary>The unit of its numbers.</summary>
    public ColumnUnit Unit { get; }

    /// <summary>The meaning of its numbers, for readers of a report and of the format.</summary>
    public string Meaning { get; }

    /// <summary>Whether its numbers add up over call paths.</summary>
    public bool AddsUp => Unit is ColumnUnit.Nanoseconds or ColumnUnit.Bytes or ColumnUnit.Count;

    /// <summary>Whether <see cref="PathValues"/> keeps its numbers.</summary>
    public bool IsOpen => OfPath is null && OfWait is null;

    /// <summary>Over the column in reports; null if only files and queries have it.</summary>
    internal string? Heading { get; private init; }

    /// <summary>Reads the member of a path of a thread; null if it has none.</summary>
    internal PathReader? OfPath { get; private init; }

    /// <summary>Reads the member of a path of a wait; null if it has none.</summary>
    internal WaitReader? OfWait { get; private init; }

    /// <summary>Its place in <see cref="Open"/>.</summary>
    internal int OpenIndex { get; private set; }

    /// <summary>Whether every file has it.</summary>
    internal bool IsRequired { get; private init; }

    internal static CaptureColumn Parent { get; } = new(
        "parent", ColumnUnit.Number, "Row of the caller, always an earlier one; -1 for an outermost path")
    {
        OfPath = static (in CallPath path) => path.Parent,
        OfWait = static (in WaitingPath path) => path.Parent,
        IsRequired = true,
    };

    internal static CaptureColumn Method { get; } = new("method", ColumnUnit.Number, "Index into `methods`")
    {
        OfPath = static (in CallPath path) => path.Method,
        OfWait = static (in WaitingPath path) => path.Method,
        IsRequired = true,
    };

    internal static CaptureColumn Self { get; } = new(
        "self", ColumnUnit.Nanoseconds, "Time charged while this frame was the innermost one")
    {
        OfPath = static (in CallPath path) => path.Self,
        IsRequired = true,
    };

    internal static CaptureColumn Samples { get; } = new(
        "samples", ColumnUnit.Count, "Commits that charged the time")
    {
        OfPath = static (in CallPath path) => path.SampleCount,
        IsRequired = true,
    };

    internal static CaptureColumn Wait { get; } = new(
        "wait",
        ColumnUnit.Nanoseconds,
        "Suspended by an `await` while nothing woven that it had called was at work")
    {
        OfWait = static (in WaitingPath path) => path.Wait,
        IsRequired = true,
    };

    internal static CaptureColumn LastEnd { get; } = new("lastEnd", ColumnUnit.Moment, "End of the last wait")
    {
        OfWait = static (in WaitingPath path) => path.LastEnd ?? NotTold,
    };

    internal static CaptureColumn Cpu { get; } = new(
        "cpu", ColumnUnit.Nanoseconds, "Processor time while the frame was the innermost one")
    {
        OfPath = static (in CallPath path) => path.Cpu ?? NotTold,
    };

    internal static CaptureColumn Calls { get; } = new("calls", ColumnUnit.Count, "Calls that began")
    {
        OfPath = static (in CallPath path) => path.Calls ?? NotTold,
    };

    internal static CaptureColumn Allocated { get; } = new("allocated", ColumnUnit.Bytes, "Bytes allocated")
    {
        OfPath = static (in CallPath path) => path.Allocated ?? NotTold,
    };

    internal static CaptureColumn Paused { get; } = new(
        "paused", ColumnUnit.Nanoseconds, "Pauses of the garbage collector, no part of the time")
    {
        OfPath = static (in CallPath path) => path.GarbageCollection ?? NotTold,
    };

    /// <summary>The statement within the method: a number from 1 on, or 0 for the method as a whole.</summary>
    public static CaptureColumn Place { get; } = new("place", ColumnUnit.Number, "Statement within the method, from 1");

    /// <summary>The label that was set while time was charged.</summary>
    public static CaptureColumn Label { get; } = new("label", ColumnUnit.Text, "Label that was set meanwhile");

    /// <summary>The request on whose behalf the path ran or waited; its text names one request alone.</summary>
    public static CaptureColumn Flow { get; } = new("flow", ColumnUnit.Text, "Request that it belongs to");

    /// <summary>Whether the caller handed the work to another thread.</summary>
    public static CaptureColumn HandOver { get; } = new(
        "handOver", ColumnUnit.Mark, "1 if the caller handed the work to another thread");

    /// <summary>Time between hand-over and start; no part of time or wait.</summary>
    public static CaptureColumn Queued { get; } = new(
        "queued", ColumnUnit.Nanoseconds, "Time in which handed-over work had not started")
    {
        Heading = "queued",
    };

    /// <summary>Calls, estimated without counting each.</summary>
    public static CaptureColumn EstimatedCalls { get; } = new("estimatedCalls", ColumnUnit.Count, "Calls, estimated")
    {
        Heading = "calls~",
    };

    /// <summary>The square of the standard error of
    /// <see cref="EstimatedCalls"/>: squares add up, errors do not.</summary>
    public static CaptureColumn EstimatedCallsVariance { get; } = new(
        "estimatedCallsVariance", ColumnUnit.Count, "Square of the standard error of `estimatedCalls`");

    // Behind the entries, which have added themselves to the list.

    /// <summary>All columns, in the order of a file.</summary>
    public static ImmutableArray<CaptureColumn> All { get; } = [.. s_all];

    /// <summary>The open columns, in the order of a file.</summary>
    internal static CaptureColumn[] Open { get; } = Numbered();

    /// <summary>The number of a path; null if the capture does not tell it, or the column belongs to waits.</summary>
    /// <param name="thread">A thread.</param>
    /// <param name="path">Index into <see cref="ThreadCapture.Paths"/>.</param>
    public long? ValueOf(ThreadCapture thread, int path)
    {
        ArgumentNullException.ThrowIfNull(thread);
        return OfPath is not { } read ? (IsOpen ? thread.Columns[this, path] : null)
            : read(thread.Paths.ItemRef(path)) is var value && (IsRequired || value >= 0) ? value
            : null;
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    private static CaptureColumn[] Numbered()
    {
        var open = new List<CaptureColumn>();
        foreach (CaptureColumn column in s_all)
        {
            if (column.IsOpen)
            {
                column.OpenIndex = open.Count;
                open.Add(column);
            }
        }

        return open.ToArray();
    }
}
