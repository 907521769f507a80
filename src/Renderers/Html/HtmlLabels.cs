using System.Globalization;
using System.Text.Json;

namespace Weft.Renderers;

/// <summary>The names that nodes of the page point to, each once: a method can stand in thousands of call paths.</summary>
internal sealed class HtmlLabels
{
    private readonly Dictionary<(NodeLabel Label, bool Counted), int> _indices = [];
    private readonly List<(NodeLabel Label, bool Counted)> _labels = [];

    internal int IndexOf(CallNode node) => IndexOf(NodeLabel.Of(node), node.Kind != CallNodeKind.PoolIdle);

    internal int IndexOf(FoldedCalls folded)
    {
        var count = folded.Count.ToString(CultureInfo.InvariantCulture);
        return IndexOf(new NodeLabel($"[{count} folded]", "", "Call paths too short to be shown one by one."), counted: true);
    }

    internal void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("labels");
        foreach (var (label, counted) in _labels)
        {
            writer.WriteStartArray();
            writer.WriteStringValue(label.Name);
            writer.WriteStringValue(label.Location);
            writer.WriteStringValue(label.Detail);
            writer.WriteBooleanValue(counted);
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    }

    private int IndexOf(NodeLabel label, bool counted)
    {
        if (!_indices.TryGetValue((label, counted), out var index))
        {
            index = _labels.Count;
            _indices.Add((label, counted), index);
            _labels.Add((label, counted));
        }

        return index;
    }
}
