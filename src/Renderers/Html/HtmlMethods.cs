using System.Text.Json;
using Weft.Renderers.Queries;

namespace Weft.Renderers;

/// <summary>The page's table of methods, and who calls whom among them.</summary>
internal static class HtmlMethods
{
    /// <param name="writer">Where to.</param>
    /// <param name="tree">The tree of all threads before anything was folded.</param>
    /// <param name="labels">The names of the methods.</param>
    internal static void Write(Utf8JsonWriter writer, CallTree tree, HtmlLabels labels)
    {
        var rows = FlatTable.Of(tree);
        var numbers = new Dictionary<NodeSubject, int>();
        var (label, paths) = (new PackedNumbers(), new PackedNumbers());
        var shown = tree.Known & ~KnownMeasures.Cpu;
        var (self, total) = (new HtmlMeasures(shown), new HtmlMeasures(shown));
        foreach (var row in rows)
        {
            numbers.Add(row.Subject, numbers.Count);
            label.Add(labels.IndexOf(row.Subject));
            paths.Add(row.Paths);
            self.Add(row.Self);
            total.Add(row.Total);
        }

        writer.WriteStartObject("methods");
        writer.WriteNumber("count", rows.Count);
        label.Write(writer, "label");
        paths.Write(writer, "paths");
        self.Write(writer, "self");
        total.Write(writer, "total");
        WriteEdges(writer, MethodEdges.Of(tree), numbers);
        writer.WriteEndObject();
    }

    private static void WriteEdges(Utf8JsonWriter writer, List<MethodEdge> edges, Dictionary<NodeSubject, int> numbers)
    {
        var (caller, callee, calls) = (new PackedNumbers(), new PackedNumbers(), new PackedNumbers());
        var (fromCaller, inCallee) = (new PackedNumbers(), new PackedNumbers());
        foreach (var edge in edges)
        {
            caller.Add(edge.Caller is null ? 0 : numbers[edge.Caller] + 1);
            callee.Add(numbers[edge.Callee]);
            fromCaller.Add(edge.FromCaller.Sum);
            inCallee.AddSigned(edge.InCallee.Sum - edge.FromCaller.Sum);
            calls.Add(edge.Calls);
        }

        writer.WriteStartObject("edges");
        writer.WriteNumber("count", edges.Count);
        caller.Write(writer, "caller");
        callee.Write(writer, "callee");
        fromCaller.Write(writer, "fromCaller");
        inCallee.Write(writer, "inCallee");
        if (!calls.AreZero)
        {
            calls.Write(writer, "calls");
        }

        writer.WriteEndObject();
    }
}
