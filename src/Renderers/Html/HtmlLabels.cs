using System.Globalization;
using System.Text.Json;

namespace Weft.Renderers;

/// <summary>The names that nodes of the page point to, each once: a method can stand in thousands of call paths.</summary>
internal sealed class HtmlLabels
{
    private readonly Dictionary<string, int> _indices = new(StringComparer.Ordinal);
    private readonly List<Entry> _entries = [];

    internal int IndexOf(CallNode node) => IndexOf(new Entry(NodeLabel.Of(node), node.Kind != CallNodeKind.PoolIdle));

    internal int IndexOf(FoldedCalls folded)
    {
        var count = folded.Count.ToString(CultureInfo.InvariantCulture);
        return IndexOf(new Entry(new NodeLabel($"[{count} folded]", "", "Call paths too short to be shown one by one."), true));
    }

    internal void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("labels");
        foreach (var entry in _entries)
        {
            writer.WriteStartArray();
            writer.WriteStringValue(entry.Label.Name);
            writer.WriteStringValue(entry.Label.Location);
            writer.WriteStringValue(entry.Label.Detail);
            writer.WriteBooleanValue(entry.IsCounted);
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    }

    private int IndexOf(Entry entry)
    {
        if (!_indices.TryGetValue(entry.Key, out var index))
        {
            index = _entries.Count;
            _indices.Add(entry.Key, index);
            _entries.Add(entry);
        }

        return index;
    }

    private sealed class Entry(NodeLabel label, bool isCounted)
    {
        internal NodeLabel Label => label;

        /// <summary>Whether the time has a share.</summary>
        internal bool IsCounted => isCounted;

        /// <summary>Different for different entries: a text that is safe to show has no line break.</summary>
        internal string Key { get; } = string.Join('\n', label.Name, label.Location, label.Detail, isCounted ? "" : "not counted");
    }
}
