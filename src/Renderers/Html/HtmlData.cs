using System.Buffers;
using System.Text.Json;

namespace Weft.Renderers;

/// <summary>
/// The data of the page, in the shape that Html/viewer/src/report.ts declares. The writer's
/// default encoder escapes every <c>&lt;</c>, so no name can end the script element that holds it.
/// </summary>
internal sealed class HtmlData(Capture capture, Processors.IdleTime idle)
{
    private readonly HtmlRows _rows = new();

    /// <summary>Everything but the timeline.</summary>
    /// <param name="notes">What a reader has to know.</param>
    /// <param name="trees">That of all threads, then those of single threads, each in the order of its rows.</param>
    /// <param name="whole">The tree of all threads before anything was folded.</param>
    /// <param name="comparison">Writes what is compared; null if nothing is.</param>
    internal string Report(List<string> notes, List<CallTree> trees, CallTree whole,
        Action<Utf8JsonWriter, HtmlLabels, HtmlRows>? comparison) => Json(writer =>
    {
        var time = TimeFormat.For(capture.Header);
        var labels = new HtmlLabels();
        writer.WriteStartObject();
        writer.WriteString("title", ReportFacts.CommandLine(capture.Header));
        HtmlFacts.Write(writer, capture, idle, trees[0].Headline, time);
        writer.WriteStartArray("notes");
        foreach (var note in notes)
        {
            writer.WriteStringValue(note);
        }

        writer.WriteEndArray();
        writer.WriteNumber("decimals", time.Decimals);
        WriteHeat(writer);
        writer.WriteBoolean("timeline", capture.Timeline is not null);
        writer.WriteStartArray("trees");
        for (var i = 0; i < trees.Count; i++)
        {
            HtmlTree.Write(writer, trees[i], labels, i == 0 ? _rows : null);
        }

        writer.WriteEndArray();
        HtmlMethods.Write(writer, whole, labels);
        if (whole.Root.Total.Open is { } sums)
        {
            WriteOpenColumns(writer, sums);
        }

        if (!capture.Sources.IsEmpty)
        {
            HtmlSources.Write(writer, capture, whole, labels);
        }

        comparison?.Invoke(writer, labels, _rows);
        labels.Write(writer);
        writer.WriteEndObject();
    });

    /// <summary>The timeline, apart from the rest because it is only read when it
    /// is looked at; empty if there is none. After <see cref="Report"/>.</summary>
    internal string Timeline() =>
        capture.Timeline is { } timeline
            ? Json(writer => new HtmlTimeline(capture, _rows).Write(writer, timeline)) : "";

    private static string Json(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer);
        write(writer);
        writer.Flush();
        return System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteOpenColumns(Utf8JsonWriter writer, long[] sums)
    {
        writer.WriteStartArray("columns");
        for (var i = 0; i < sums.Length; i++)
        {
            if (sums[i] != 0 && OpenMeasures.Columns[i] is { Heading: { } heading } column)
            {
                writer.WriteStartArray();
                writer.WriteStringValue(column.Name);
                writer.WriteStringValue(heading);
                writer.WriteStringValue(column.Unit switch
                {
                    ColumnUnit.Nanoseconds => "time",
                    ColumnUnit.Bytes => "bytes",
                    _ => "count",
                });
                writer.WriteStringValue(column.Meaning);
                writer.WriteEndArray();
            }
        }

        writer.WriteEndArray();
    }

    private static void WriteHeat(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("heat");
        writer.WriteNumberValue(HeatScale.Mild);
        writer.WriteNumberValue(HeatScale.Warm);
        writer.WriteNumberValue(HeatScale.Hot);
        writer.WriteEndArray();
    }
}
