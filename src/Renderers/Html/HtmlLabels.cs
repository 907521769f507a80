using System.Globalization;
using System.Text.Json;
using Weft.Renderers.Processors;

namespace Weft.Renderers;

/// <summary>The names that rows of the page point to, each once: a method can
/// stand in thousands of call paths.</summary>
internal sealed class HtmlLabels
{
    /// <summary>The kind of most, which is not written.</summary>
    private const string Frame = "frame";

    private readonly Dictionary<string, int> _indices = new(StringComparer.Ordinal);
    private readonly List<NodeLabel> _labels = [];
    private readonly List<string> _kinds = [];

    internal int IndexOf(CallNode node) => node.Kind == CallNodeKind.Group ? IndexOfGroup(node) : IndexOf(node.Subject);

    internal int IndexOf(NodeSubject subject) => IndexOf(NodeLabel.Of(subject), KindOf(subject));

    internal int IndexOf(FoldedCalls folded)
    {
        var count = folded.Count.ToString(CultureInfo.InvariantCulture);
        return IndexOf(new NodeLabel($"[{count} folded]", "", "Call paths too short to be shown one by one."),
            "folded");
    }

    internal void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("labels");
        for (var i = 0; i < _labels.Count; i++)
        {
            writer.WriteStartArray();
            writer.WriteStringValue(_labels[i].Name);
            writer.WriteStringValue(_labels[i].Location);
            writer.WriteStringValue(WithoutName(_labels[i]));
            if (_kinds[i] != Frame)
            {
                writer.WriteStringValue(_kinds[i]);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    }

    /// <summary>The detail with a line break, which no text that is safe to
    /// show has, in place of the name: most contain it.</summary>
    private static string WithoutName(NodeLabel label)
    {
        var at = label.Name.Length > 0 ? label.Detail.IndexOf(label.Name, StringComparison.Ordinal) : -1;
        return at < 0 ? label.Detail : $"{label.Detail.AsSpan(0, at)}\n{label.Detail.AsSpan(at + label.Name.Length)}";
    }

    private int IndexOfGroup(CallNode group)
    {
        var count = (group.PathCount - PathsCalledFrom(group)).ToString(CultureInfo.InvariantCulture);
        return IndexOf(new NodeLabel(VisibleText.Of($"[{count} hidden] {GroupContent.Of(group)}"), "", "What ran "
            + "inside of this code; open the row to see it."), "group");
    }

    /// <summary>Call paths below a group that are not hidden themselves.</summary>
    private static int PathsCalledFrom(CallNode group)
    {
        var count = 0;
        var open = new Stack<CallNode>();
        open.Push(group);
        while (open.TryPop(out var node))
        {
            count += node.Folded.Count;
            foreach (var child in node.Children)
            {
                if (child.Kind == CallNodeKind.HiddenFrame)
                {
                    open.Push(child);
                }
                else
                {
                    count += child.PathCount;
                }
            }
        }

        return count;
    }

    private static string KindOf(NodeSubject subject) => subject.Kind switch
    {
        CallNodeKind.Frame => Frame,
        CallNodeKind.HiddenFrame => "hidden",
        CallNodeKind.Folded => "folded",
        CallNodeKind.GarbageCollection => "gc",
        var kind when kind.IsIdle() => "idle",
        _ => "outside",
    };

    private int IndexOf(NodeLabel label, string kind)
    {
        // Different for different entries: a text that is safe to show has no line break.
        var key = string.Join('\n', label.Name, label.Location, label.Detail, kind);
        if (!_indices.TryGetValue(key, out var index))
        {
            index = _labels.Count;
            _indices.Add(key, index);
            _labels.Add(label);
            _kinds.Add(kind);
        }

        return index;
    }
}
