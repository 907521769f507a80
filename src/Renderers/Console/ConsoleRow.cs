using System.Globalization;

namespace Weft.Renderers;

/// <summary>One row of the console's tree.</summary>
/// <param name="node">The node shown; null for a row about its caller, such as self time.</param>
/// <param name="time">The running time that the row shows, nanoseconds.</param>
/// <param name="wait">The wait that the row shows, nanoseconds.</param>
/// <param name="name">Name of the node or of what the row is about, safe to show.</param>
/// <param name="location">Source file and line; can be empty.</param>
internal sealed class ConsoleRow(CallNode? node, long time, long wait, string name, string location)
{
    internal CallNode? Node => node;

    internal long Time => time;

    internal long Wait => wait;

    /// <summary>By which rows are ordered.</summary>
    internal long Weight => time + wait;

    internal string Name => name;

    internal string Location => location;

    internal CallNodeKind Kind => node?.Kind ?? CallNodeKind.Frame;

    /// <summary>What leads to the row.</summary>
    internal string Guide { get; private init; } = "";

    /// <summary>What leads past the row to those below it.</summary>
    internal string Indent { get; private init; } = "";

    internal static ConsoleRow Of(CallNode node)
    {
        var label = NodeLabel.Of(node);
        return new(node, node.Total, node.TotalWait, label.Name, label.Location);
    }

    /// <summary>The part of a caller's time in which none of the rows beside this one ran or waited.</summary>
    internal static ConsoleRow SelfOf(CallNode node) => new(null, node.Self, node.Wait, "[self]", "");

    internal static ConsoleRow FoldedIn(CallNode node)
    {
        var count = node.Folded.Count.ToString(CultureInfo.InvariantCulture);
        return new(null, node.Folded.Total, node.Folded.Wait, $"[{count} folded]", "");
    }

    /// <summary>The same row at its place in the tree.</summary>
    internal ConsoleRow Guided(ConsoleGuides guides, string indent, bool isLast) => new(node, time, wait, name, location)
    {
        Guide = indent + (isLast ? guides.Last : guides.Branch),
        Indent = indent + (isLast ? guides.Blank : guides.Through),
    };
}
