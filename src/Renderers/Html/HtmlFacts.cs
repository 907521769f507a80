using System.Text.Json;

namespace Weft.Renderers;

/// <summary>What the page's header and its explanations state about the run.
/// Facts that would say nothing are left out.</summary>
internal static class HtmlFacts
{
    internal static void Write(Utf8JsonWriter writer, Capture capture, Processors.IdleTime idle, long headline,
        TimeFormat time)
    {
        var header = capture.Header;
        writer.WriteStartArray("facts");
        WriteFact(writer, "Recorded", ReportFacts.Recorded(header));
        WriteFact(writer, "Commit", ReportFacts.Commit(header));
        WriteFact(writer, "Duration", time.Seconds(header.Duration) + " s");
        WriteFact(writer, "CPU time", time.Seconds(header.CpuTime) + " s");
        WriteFact(writer, "Samples", ReportFacts.Samples(capture));
        WriteFact(writer, "Machine", VisibleText.Of(header.Machine));
        WriteFact(writer, "System", VisibleText.Of($"{header.OperatingSystem}, {header.ProcessorCount} processors"));
        WriteFact(writer, "Runtime", VisibleText.Of(header.Runtime));
        WriteFact(writer, "Interval", TimeFormat.Interval(header.Interval));
        WriteFact(writer, "Recorder", VisibleText.Of(header.Recorder));
        WriteFact(writer, "Threads", ReportFacts.Threads(capture, idle, headline, time));
        WriteFact(writer, "Waiting", ReportFacts.Waiting(idle, time));
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
}
