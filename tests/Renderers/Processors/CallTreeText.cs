using System.Globalization;

namespace Weft.Renderers.Tests.Processors;

/// <summary>Trees as a test writes them: one line per node, indented by two
/// spaces per level, <c>self name</c>, in milliseconds.</summary>
internal static class CallTreeText
{
    private const double Millisecond = 1e6;

    internal static CallTree Read(string text) =>
        CallTreeBuilder.Merged(new CaptureBuilder().Thread("Main", text).Build());

    /// <summary>Each node as <c>self/total name</c>, what was folded as
    /// <c>+total</c>, several call paths as <c>*n</c>.</summary>
    internal static string Write(CallTree tree)
    {
        var lines = new List<string>();
        tree.Walk((node, level) =>
        {
            if (level > 0)
            {
                lines.Add(new string(' ', 2 * (level - 1)) + Of(node));
            }
        });
        return string.Join('\n', lines);
    }

    internal static string Milliseconds(Measures measures)
        => (measures.Time / Millisecond).ToString("0", CultureInfo.InvariantCulture)
            + (measures.Wait > 0
                ? "w" + (measures.Wait / Millisecond).ToString("0", CultureInfo.InvariantCulture) : "");

    internal static string NameOf(NodeSubject subject) => subject.Kind switch
    {
        CallNodeKind.Frame => subject.Method!.Type["Shop.".Length..] + "." + subject.Method.Name,
        CallNodeKind.HiddenFrame => $"({NameOf(NodeSubject.Frame(subject.Method!))})",
        _ => $"[{subject.Kind}{(subject.Text.Length > 0 ? " " : "")}{subject.Text}]",
    };

    private static string Of(CallNode node)
        => $"{Milliseconds(node.Self)}/{Milliseconds(node.Total)} {NameOf(node.Subject)}"
            + (node.Folded.Count > 0 ? $" +{Milliseconds(node.Folded.Total)}" : "")
            + (node.Paths > 1 ? $" *{node.Paths}" : "")
            + (node.IsRecursive ? " recursive" : "");
}
