using System.Text.Json;
using Weft.Renderers.Processors;
using Weft.Renderers.Queries;

namespace Weft.Renderers;

/// <summary>Two captures side by side: what got slower, by path and by method.
/// Times are running and waiting together.</summary>
internal sealed class HtmlComparison
{
    private readonly HtmlLabels _labels;
    private readonly HtmlRows _rows;
    private readonly PackedNumbers _up = new();
    private readonly PackedNumbers _label = new();
    private readonly PackedNumbers _row = new();
    private readonly PackedNumbers _before = new();
    private readonly PackedNumbers _after = new();
    private int _count;
    private int _level;

    private HtmlComparison(HtmlLabels labels, HtmlRows rows) => (_labels, _rows) = (labels, rows);

    /// <param name="writer">Where to.</param>
    /// <param name="before">The earlier capture's tree of all threads.</param>
    /// <param name="after">The later one's.</param>
    /// <param name="title">What the earlier capture is called.</param>
    /// <param name="labels">The names of the nodes.</param>
    /// <param name="rows">The rows of the later tree on the page.</param>
    internal static void Write(Utf8JsonWriter writer, CallTree before, CallTree after, string title, HtmlLabels labels,
        HtmlRows rows)
    {
        writer.WriteStartObject("comparison");
        writer.WriteString("before", title);
        writer.WriteNumber("headlineBefore", before.Headline);
        writer.WriteNumber("headlineAfter", after.Headline);
        new HtmlComparison(labels, rows).WritePaths(writer, CompareTrees.Apply(before, after, HtmlThinning.Share));
        WriteMethods(writer, CompareMethods.Apply(before, after), labels);
        writer.WriteEndObject();
    }

    private void WritePaths(Utf8JsonWriter writer, ComparedNode root)
    {
        AddBelow(root);
        writer.WriteStartObject("paths");
        writer.WriteNumber("count", _count);
        _up.Write(writer, "up");
        _label.Write(writer, "label");
        _row.Write(writer, "row");
        _before.Write(writer, "before");
        _after.Write(writer, "after");
        writer.WriteEndObject();
    }

    /// <summary>Does not recurse, since trees can be very deep.</summary>
    private void AddBelow(ComparedNode root)
    {
        var nodes = new Stack<ComparedNode?>();
        var callers = new Stack<ComparedNode>();
        var levels = new Stack<int>();
        var rows = new Stack<int>();
        Push(root, 0, HtmlRows.Top);
        while (nodes.TryPop(out var node))
        {
            var (caller, level, row) = (callers.Pop(), levels.Pop(), rows.Pop());
            if (node is null)
            {
                Add(level,
                    _labels.IndexOf(
                        caller.FoldedAfter.Count < caller.FoldedBefore.Count
                            ? caller.FoldedBefore : caller.FoldedAfter), HtmlRows.None,
                            caller.FoldedBefore.Total.Sum, caller.FoldedAfter.Total.Sum);
                continue;
            }

            var below = _rows.Of(row, node.Subject);
            Add(level, _labels.IndexOf(node.Subject), below, node.TotalBefore.Sum, node.TotalAfter.Sum);
            Push(node, level + 1, below);
        }

        void Push(ComparedNode caller, int level, int row)
        {
            if (caller.FoldedBefore.Count + caller.FoldedAfter.Count > 0)
            {
                PushOne(null, caller, level, row);
            }

            for (var i = caller.Children.Length - 1; i >= 0; i--)
            {
                PushOne(caller.Children[i], caller, level, row);
            }
        }

        void PushOne(ComparedNode? node, ComparedNode caller, int level, int row)
        {
            nodes.Push(node);
            callers.Push(caller);
            levels.Push(level);
            rows.Push(row);
        }
    }

    private void Add(int level, int label, int row, long before, long after)
    {
        _up.Add(_level - level);
        _level = level + 1;
        _count++;
        _label.Add(label);
        _row.Add(Math.Max(row + 1, 0));
        _before.Add(before);
        _after.Add(after);
    }

    private static void WriteMethods(Utf8JsonWriter writer, List<ComparedMethod> methods, HtmlLabels labels)
    {
        var (label, before, after) = (new PackedNumbers(), new PackedNumbers(), new PackedNumbers());
        foreach (var method in methods)
        {
            label.Add(labels.IndexOf(method.Subject));
            before.Add(method.Before?.Self.Sum ?? 0);
            after.Add(method.After?.Self.Sum ?? 0);
        }

        writer.WriteStartObject("methods");
        writer.WriteNumber("count", methods.Count);
        label.Write(writer, "label");
        before.Write(writer, "before");
        after.Write(writer, "after");
        writer.WriteEndObject();
    }
}
