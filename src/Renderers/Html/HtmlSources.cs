using System.Text;
using System.Text.Json;
using Weft.Renderers.Queries;

namespace Weft.Renderers;

/// <summary>The source lines of the page's methods, if the build has embedded them.</summary>
internal static class HtmlSources
{
    /// <summary>Characters of source on a page: some 20,000 lines. Those of the
    /// methods that took longest come first.</summary>
    private const int Room = 1_000_000;

    private const int TabWidth = 4;

    /// <summary>Writes for each method its label, the number of the first line,
    /// the number of the line with its name, and the lines as one text.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="capture">What has the source.</param>
    /// <param name="tree">The tree of all threads before anything was folded.</param>
    /// <param name="labels">The names of the methods.</param>
    internal static void Write(Utf8JsonWriter writer, Capture capture, CallTree tree, HtmlLabels labels)
    {
        writer.WriteStartArray("sources");
        foreach (var (method, excerpt, text) in Chosen(capture, tree))
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(labels.IndexOf(NodeSubject.Frame(method)));
            writer.WriteNumberValue(excerpt.FirstLine);
            writer.WriteNumberValue(method.Line);
            writer.WriteStringValue(text);
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    }

    /// <summary>How many methods have source for which there is no room.</summary>
    internal static int LeftOut(Capture capture, CallTree tree) =>
        ExcerptsOf(capture).Count - Chosen(capture, tree).Count();

    private static IEnumerable<(ProfiledMethod Method, SourceExcerpt Excerpt, string Text)> Chosen(Capture capture,
        CallTree tree)
    {
        var excerpts = ExcerptsOf(capture);
        var room = Room;
        foreach (var row in excerpts.Count == 0 ? [] : FlatTable.Of(tree))
        {
            if (row.Subject is { IsFrame: true, Method: { } method } && excerpts.TryGetValue(method, out var excerpt))
            {
                var text = TextOf(excerpt);
                room -= text.Length;
                if (room < 0)
                {
                    yield break;
                }

                yield return (method, excerpt, text);
            }
        }
    }

    /// <summary>Equal methods are one on the page.</summary>
    private static Dictionary<ProfiledMethod, SourceExcerpt> ExcerptsOf(Capture capture)
    {
        var excerpts = new Dictionary<ProfiledMethod, SourceExcerpt>();
        foreach (var excerpt in capture.Sources)
        {
            excerpts.TryAdd(capture.Methods[excerpt.Method], excerpt);
        }

        return excerpts;
    }

    /// <summary>The lines without the blanks that they all begin with. Nothing in a
    /// line may pass for something else, as a right-to-left override does.</summary>
    private static string TextOf(SourceExcerpt excerpt)
    {
        var lines = new List<string>();
        var indent = int.MaxValue;
        foreach (var line in excerpt.Lines)
        {
            var expanded = WithoutTabs(line);
            lines.Add(expanded);
            indent = expanded.Length == 0
                ? indent : Math.Min(indent, expanded.Length - expanded.AsSpan().TrimStart(' ').Length);
        }

        return string.Join('\n', lines.ConvertAll(line => VisibleText.Of(line[Math.Min(indent, line.Length)..])));
    }

    private static string WithoutTabs(string line)
    {
        if (!line.Contains('\t', StringComparison.Ordinal))
        {
            return line;
        }

        var text = new StringBuilder();
        foreach (var character in line)
        {
            text.Append(character == '\t' ? ' ' : character,
                character == '\t' ? TabWidth - (text.Length % TabWidth) : 1);
        }

        return text.ToString();
    }
}
