using System.Globalization;

namespace Weft.Renderers;

/// <summary>One row of the console's tree.</summary>
/// <param name="Node">The node shown; null for a row about its caller, such as self time.</param>
/// <param name="Time">What the row shows, nanoseconds.</param>
/// <param name="Name">Name of the node or of what the row is about, safe to show.</param>
/// <param name="Location">Source file and line; can be empty.</param>
internal sealed record ConsoleRow(CallNode? Node, long Time, string Name, string Location)
{
    /// <summary>What leads to the row.</summary>
    internal string Guide { get; private init; } = "";

    /// <summary>What leads past the row to those below it.</summary>
    internal string Indent { get; private init; } = "";

    internal CallNodeKind Kind => Node?.Kind ?? CallNodeKind.Frame;

    internal ConsoleRow Guided(ConsoleGuides guides, string indent, bool isLast) => this with
    {
        Guide = indent + (isLast ? guides.Last : guides.Branch),
        Indent = indent + (isLast ? guides.Blank : guides.Through),
    };

    internal static ConsoleRow Of(CallNode node)
    {
        var label = NodeLabel.Of(node);
        return new(node, node.Total, label.Name, label.Location);
    }

    /// <summary>The part of a caller's time in which none of the rows beside this one ran.</summary>
    internal static ConsoleRow SelfOf(CallNode node) => new(null, node.Self, "[self]", "");

    internal static ConsoleRow FoldedIn(CallNode node)
    {
        var count = node.Folded.Count.ToString(CultureInfo.InvariantCulture);
        return new(null, node.Folded.Total, $"[{count} folded]", "");
    }
}
