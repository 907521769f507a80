using System.Text.Json;

namespace Weft.Renderers;

/// <summary>
/// One tree of the page, as columns of rows, each row before those below it. A row has what was measured
/// on itself alone; the page adds up. They are flat because nested JSON could be 100,000 levels deep.
/// </summary>
internal sealed class HtmlTree
{
    private readonly HtmlLabels _labels;
    private readonly HtmlMeasures _measures;
    private readonly HtmlRows? _rows;
    private readonly PackedNumbers _up = new();
    private readonly PackedNumbers _label = new();
    private readonly Stack<CallNode> _withFolded = [];
    private readonly Stack<int> _levelsOfFolded = [];
    private readonly Stack<int> _open = [];
    private int _count;

    private HtmlTree(HtmlLabels labels, KnownMeasures known, HtmlRows? rows) =>
        (_labels, _measures, _rows) = (labels, new HtmlMeasures(known), rows);

    /// <param name="writer">Where to.</param>
    /// <param name="tree">What.</param>
    /// <param name="labels">The names of its nodes.</param>
    /// <param name="rows">Learns which row a node has; null if nobody asks.</param>
    internal static void Write(Utf8JsonWriter writer, CallTree tree, HtmlLabels labels, HtmlRows? rows = null)
    {
        var page = new HtmlTree(labels, tree.Known, rows);
        page.AddRows(tree);
        writer.WriteStartObject();
        writer.WriteString("name", VisibleText.Of(tree.Name));
        writer.WriteNumber("headline", tree.Headline);
        writer.WriteNumber("waitHeadline", tree.WaitHeadline);
        writer.WriteNumber("count", page._count);
        page._up.Write(writer, "up");
        page._label.Write(writer, "label");
        page._measures.Write(writer, "self");
        writer.WriteEndObject();
    }

    private void AddRows(CallTree tree)
    {
        tree.Walk((node, level) =>
        {
            AddFoldedBelow(level - 1);
            if (node.Kind != CallNodeKind.Root)
            {
                AddRow(level - 1, _labels.IndexOf(node), node.Self);
                _rows?.Add(_open.Count > 1 ? ParentOfTop() : HtmlRows.Top, node, _count - 1);
            }

            if (!node.Folded.Total.IsZero)
            {
                _withFolded.Push(node);
                _levelsOfFolded.Push(level);
            }
        });
        AddFoldedBelow(-1);
    }

    /// <summary>Folded calls are a caller's last row, so they wait until its
    /// callees are written: that is when the walk goes on at this level.</summary>
    private void AddFoldedBelow(int level)
    {
        while (_levelsOfFolded.TryPeek(out var last) && last > level)
        {
            _levelsOfFolded.Pop();
            var folded = _withFolded.Pop().Folded;
            AddRow(last, _labels.IndexOf(folded), folded.Total);
            _rows?.AddFolded(_open.Count > 1 ? ParentOfTop() : HtmlRows.Top, _count - 1);
        }
    }

    private void AddRow(int level, int label, in Measures self)
    {
        _up.Add(_open.Count - level);
        while (_open.Count > level)
        {
            _open.Pop();
        }

        _open.Push(_count++);
        _label.Add(label);
        _measures.Add(self);
    }

    private int ParentOfTop()
    {
        var top = _open.Pop();
        var parent = _open.Peek();
        _open.Push(top);
        return parent;
    }
}
