using System.Buffers;
using System.Text.Json;

namespace Weft.Renderers;

/// <summary>
/// The data of the page, in the shape that Html/viewer/src/report.ts declares. The writer's default encoder escapes every <c>&lt;</c>, so
/// no name can end the script element that holds it.
/// </summary>
internal static class HtmlData
{
    internal static ReadOnlyMemory<byte> Of(Capture capture, List<string> notes, List<CallTree> trees)
    {
        var time = TimeFormat.For(capture.Header);
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartObject();
        writer.WriteString("title", ReportFacts.CommandLine(capture.Header));
        WriteFacts(writer, capture, trees, time);
        writer.WriteStartArray("notes");
        foreach (var note in notes)
        {
            writer.WriteStringValue(note);
        }

        writer.WriteEndArray();
        writer.WriteNumber("decimals", time.Decimals);
        WriteHeat(writer);
        WriteTrees(writer, trees);
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenMemory;
    }

    private static void WriteFacts(Utf8JsonWriter writer, Capture capture, List<CallTree> trees, TimeFormat time)
    {
        var header = capture.Header;
        writer.WriteStartArray("facts");
        WriteFact(writer, "Recorded", ReportFacts.Recorded(header));
        WriteFact(writer, "Duration", time.Seconds(header.Duration) + " s");
        WriteFact(writer, "CPU time", time.Seconds(header.CpuTime) + " s");
        WriteFact(writer, "Samples", ReportFacts.Samples(capture));
        WriteFact(writer, "Interval", TimeFormat.Interval(header.Interval));
        WriteFact(writer, "Threads", ReportFacts.Threads(capture, trees[0].Headline, time));
        WriteFact(writer, "Waiting", ReportFacts.Waiting(capture, time));
        WriteFact(writer, "Machine", VisibleText.Of($"{header.Machine}, {header.OperatingSystem}, {header.ProcessorCount} processors"));
        WriteFact(writer, "Runtime", VisibleText.Of(header.Runtime));
        writer.WriteEndArray();
    }

    private static void WriteFact(Utf8JsonWriter writer, string name, string value)
    {
        if (value.Length > 0)
        {
            writer.WriteStartArray();
            writer.WriteStringValue(name);
            writer.WriteStringValue(value);
            writer.WriteEndArray();
        }
    }

    private static void WriteHeat(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("heat");
        writer.WriteNumberValue(HeatScale.Mild);
        writer.WriteNumberValue(HeatScale.Warm);
        writer.WriteNumberValue(HeatScale.Hot);
        writer.WriteEndArray();
    }

    private static void WriteTrees(Utf8JsonWriter writer, List<CallTree> trees)
    {
        var labels = new HtmlLabels();
        writer.WriteStartArray("trees");
        foreach (var tree in trees)
        {
            HtmlTree.Write(writer, tree, labels);
        }

        writer.WriteEndArray();
        labels.Write(writer);
    }
}
