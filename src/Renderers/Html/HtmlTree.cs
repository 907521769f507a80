using System.Text.Json;

namespace Weft.Renderers;

/// <summary>
/// One tree of the page: rows of depth, label, total, self, samples and total wait, each before its callees. They are flat because nested JSON could be
/// 100,000 levels deep.
/// </summary>
internal sealed class HtmlTree
{
    private readonly Utf8JsonWriter _writer;
    private readonly HtmlLabels _labels;
    private readonly Stack<(int Depth, FoldedCalls Folded)> _lastRows = [];

    private HtmlTree(Utf8JsonWriter writer, HtmlLabels labels) => (_writer, _labels) = (writer, labels);

    internal static void Write(Utf8JsonWriter writer, CallTree tree, HtmlLabels labels)
    {
        writer.WriteStartObject();
        writer.WriteString("name", VisibleText.Of(tree.Name));
        writer.WriteNumber("headline", tree.Headline);
        writer.WriteStartArray("nodes");
        new HtmlTree(writer, labels).WriteRows(tree);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private void WriteRows(CallTree tree)
    {
        tree.Walk((node, level) =>
        {
            WriteFoldedBelow(level - 1);
            if (node.Kind != CallNodeKind.Root)
            {
                WriteRow(level - 1, _labels.IndexOf(node), node.Total.Time, node.Self.Time, node.Self.Samples, node.Total.Wait);
            }

            PostponeFolded(node, level);
        });
        WriteFoldedBelow(-1);
    }

    /// <summary>Folded calls are a caller's last row, so they have to wait until its callees are written.</summary>
    private void PostponeFolded(CallNode caller, int depth)
    {
        if (caller.Folded.Total.Weight > 0)
        {
            _lastRows.Push((depth, caller.Folded));
        }
    }

    /// <summary>Writes the rows that were postponed for callers which the walk has left by going on at this depth.</summary>
    private void WriteFoldedBelow(int depth)
    {
        while (_lastRows.TryPeek(out var last) && last.Depth > depth)
        {
            _lastRows.Pop();
            WriteRow(last.Depth, _labels.IndexOf(last.Folded), last.Folded.Total.Time, 0, last.Folded.Total.Samples, last.Folded.Total.Wait);
        }
    }

    private void WriteRow(int depth, int label, long total, long self, long samples, long wait)
    {
        _writer.WriteStartArray();
        _writer.WriteNumberValue(depth);
        _writer.WriteNumberValue(label);
        _writer.WriteNumberValue(total);
        _writer.WriteNumberValue(self);
        _writer.WriteNumberValue(samples);
        _writer.WriteNumberValue(wait);
        _writer.WriteEndArray();
    }
}
