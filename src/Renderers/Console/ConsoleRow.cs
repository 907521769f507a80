using System.Globalization;

namespace Weft.Renderers;

/// <summary>One row of a console report.</summary>
/// <param name="name">Name of the node or of what the row is about, safe to show.</param>
/// <param name="kind">What the time is of.</param>
internal sealed class ConsoleRow(string name, CallNodeKind kind)
{
    internal string Name => name;

    internal CallNodeKind Kind => kind;

    /// <summary>Whose callees, or callers, stand below the row; null if nothing does.</summary>
    internal CallNode? Node { get; init; }

    /// <summary>Source file and line; can be empty.</summary>
    internal string Location { get; init; } = "";

    /// <summary>When it began, nanoseconds since the start of the session; null if that is no single moment.</summary>
    internal long? Start { get; init; }

    /// <summary>When it went on; empty if that is not known.</summary>
    internal IReadOnlyList<Processors.TimeStretch> Stretches { get; init; } = [];

    /// <summary>The part of the total, and of its own, that is idle: what is hot is told from the rest.</summary>
    internal long Idle { get; set; }

    /// <summary>Calls that waited at the same time, at most.</summary>
    internal int AtOnce { get; init; } = 1;

    /// <summary>What the row shows as its total.</summary>
    internal Measures Total { get; init; }

    /// <summary>What an earlier capture has in place of the total.</summary>
    internal Measures Before { get; init; }

    /// <summary>What the row shows as its own.</summary>
    internal Measures Self { get; init; }

    /// <summary>What the other columns show.</summary>
    internal Measures Other { get; init; }

    /// <summary>What the columns of counts show: that of the row's own frames.</summary>
    internal Measures Counts { get; init; }

    /// <summary>The row above, one level further out; null for an outermost one.</summary>
    internal ConsoleRow? Above { get; set; }

    /// <summary>Whether no other row of its level follows below the same one.</summary>
    internal bool IsLast { get; set; }

    /// <summary>Whether the row says how much of its time was computing.</summary>
    internal bool TellsCpu { get; set; }

    /// <summary>The share that a reader takes the row to have: its own if it is
    /// told, else that of the row above.</summary>
    internal double ToldCpuShare { get; set; } = 1;

    /// <summary>The share of its time in which the row computed.</summary>
    internal double CpuShare => Math.Min(1, (double)Total.Cpu / Math.Max(1, Total.Time));

    /// <summary>A row of the tree of callees.</summary>
    internal static ConsoleRow Of(CallNode node)
    {
        var label = NodeLabel.Of(node);
        return new(NameOf(label, node.Kind, node.Paths), node.Kind)
        {
            Node = node,
            Location = label.Location,
            Total = node.Total,
            Self = node.IsFrame || node.Kind == CallNodeKind.ClosedGroup ? node.Self : default,
            Other = node.Total,
            Counts = node.Self,
        };
    }

    /// <summary>A row of the tree of callers: its total is the part of the
    /// callee's own time, and so are its calls.</summary>
    internal static ConsoleRow OfCaller(CallNode node)
    {
        var label = NodeLabel.Of(node);
        return new(NameOf(label, node.Kind, node.Paths), node.Kind)
        {
            Node = node,
            Location = label.Location,
            Total = node.Total,
            Other = node.Total,
            Counts = node.Total,
        };
    }

    /// <summary>A row of the table of methods: all but the total is the method's own.</summary>
    internal static ConsoleRow Of(Queries.MethodRow row)
    {
        var label = NodeLabel.Of(row.Subject);
        return new(NameOf(label, row.Subject.Kind, row.Paths), row.Subject.Kind)
        {
            Location = label.Location,
            Total = row.Total,
            Self = row.Self,
            Other = row.Self,
            Counts = row.Self,
        };
    }

    /// <summary>The part of a caller's time in which none of the rows beside this one ran or waited.</summary>
    internal static ConsoleRow SelfOf(CallNode node) =>
        new("[self]", CallNodeKind.Frame) { Total = node.Self, Other = node.Self };

    /// <summary>All that is idle: its sum stands in words, since among the
    /// figures it would dwarf the program.</summary>
    internal static ConsoleRow OfIdle(CallNode idle, string text) =>
        new($"{NodeLabel.Of(idle).Name} {text}", CallNodeKind.Idle);

    internal static ConsoleRow Of(FoldedCalls folded) =>
        new($"[{Number(folded.Count)} folded]", CallNodeKind.Folded) { Total = folded.Total, Other = folded.Total };

    /// <summary>A thread of a timeline.</summary>
    internal static ConsoleRow OfThread(ThreadCapture thread) => new(VisibleText.Of(thread.Name), CallNodeKind.Thread);

    /// <summary>A stretch of a timeline.</summary>
    internal static ConsoleRow Of(Processors.TimelineBar bar, Capture capture)
    {
        var subject = bar.Path < 0
            ? NodeSubject.Of(CallNodeKind.GarbageCollection)
            : NodeSubject.Frame(capture.Methods[capture.Threads[bar.Thread].Paths[bar.Path].Method]);
        var label = NodeLabel.Of(subject);
        return new(label.Name, subject.Kind)
        {
            Location = label.Location,
            Start = bar.Start,
            Stretches = [new(bar.Start, bar.Duration)],
            Total = new() { Time = bar.Duration },
            Self = new() { Time = subject.IsFrame ? bar.Self : 0 },
        };
    }

    /// <summary>Above the async methods of a timeline.</summary>
    internal static ConsoleRow OfWaiting() => new("Async methods that waited", CallNodeKind.Thread);

    /// <summary>A call path of async methods in a timeline.</summary>
    internal static ConsoleRow Of(Processors.TimelineWait wait, Capture capture)
    {
        var label = NodeLabel.Of(NodeSubject.Frame(capture.Methods[capture.Waits[wait.Path].Method]));
        return new(label.Name, CallNodeKind.Frame)
        {
            Location = label.Location,
            Start = wait.Start,
            Stretches = wait.Suspensions,
            AtOnce = wait.AtOnce,
            Other = new() { Wait = wait.Duration },
        };
    }

    /// <summary>A row of a comparison.</summary>
    internal static ConsoleRow Of(NodeSubject subject, in Measures before, in Measures after)
    {
        var label = NodeLabel.Of(subject);
        return new(label.Name, subject.Kind) { Location = label.Location, Before = before, Total = after };
    }

    /// <summary>The methods of a table that have no row.</summary>
    internal static ConsoleRow OfMethods(FoldedCalls rest) =>
        new($"[{Number(rest.Count)} folded]", CallNodeKind.Folded) { Self = rest.Total, Other = rest.Total };

    /// <summary>A group stands for its frames but where it is a caller: there it only says whose code called.</summary>
    private static string NameOf(NodeLabel label, CallNodeKind kind, int paths)
        => kind == CallNodeKind.ClosedGroup
            ? $"[{(paths > 0 ? Number(paths) + " " : "")}hidden] {label.Name}" : label.Name;

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
