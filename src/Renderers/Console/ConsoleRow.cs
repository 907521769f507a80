using System.Globalization;

namespace Weft.Renderers;

/// <summary>One row of the console's tree.</summary>
/// <param name="node">The node shown; null for a row about its caller, such as self time.</param>
/// <param name="time">The running time that the row shows, nanoseconds.</param>
/// <param name="wait">The wait that the row shows, nanoseconds.</param>
/// <param name="name">Name of the node or of what the row is about, safe to show.</param>
/// <param name="location">Source file and line; can be empty.</param>
/// <param name="cpu">The processor time that <paramref name="time"/> took, nanoseconds; meaningless where the capture does not tell.</param>
internal sealed class ConsoleRow(CallNode? node, long time, long wait, string name, string location, long cpu)
{
    /// <summary>A share that is nearer to 1 than this is not worth a word, nor worth more than chance in a short run.</summary>
    private const double NotableIdleShare = 0.2;

    internal CallNode? Node => node;

    internal long Time => time;

    internal long Wait => wait;

    /// <summary>By which rows are ordered.</summary>
    internal long Weight => time + wait;

    internal string Name => name;

    internal string Location => location;

    /// <summary>How much of the time of frames was computing, if notably less than all of it; otherwise empty.</summary>
    internal string OnCpu => Kind == CallNodeKind.Frame && cpu < time * (1 - NotableIdleShare) ? $"on CPU {TimeFormat.Percent((double)cpu / time)}" : "";

    internal CallNodeKind Kind => node?.Kind ?? CallNodeKind.Frame;

    /// <summary>What leads to the row.</summary>
    internal string Guide { get; private init; } = "";

    /// <summary>What leads past the row to those below it.</summary>
    internal string Indent { get; private init; } = "";

    internal static ConsoleRow Of(CallNode node)
    {
        var label = NodeLabel.Of(node);
        return new(node, node.Total.Time, node.Total.Wait, label.Name, label.Location, node.Total.Cpu);
    }

    /// <summary>The part of a caller's time in which none of the rows beside this one ran or waited.</summary>
    internal static ConsoleRow SelfOf(CallNode node) => new(null, node.Self.Time, node.Self.Wait, "[self]", "", node.Self.Cpu);

    internal static ConsoleRow FoldedIn(CallNode node)
    {
        var count = node.Folded.Count.ToString(CultureInfo.InvariantCulture);
        return new(null, node.Folded.Total.Time, node.Folded.Total.Wait, $"[{count} folded]", "", node.Folded.Total.Cpu);
    }

    /// <summary>The same row at its place in the tree.</summary>
    internal ConsoleRow Guided(ConsoleGuides guides, string indent, bool isLast) => new(node, time, wait, name, location, cpu)
    {
        Guide = indent + (isLast ? guides.Last : guides.Branch),
        Indent = indent + (isLast ? guides.Blank : guides.Through),
    };
}
