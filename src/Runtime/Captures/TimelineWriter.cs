using System.Text.Json;

namespace Weft;

/// <summary>Writes the timeline of a capture: plain lists of numbers, since there may be millions.</summary>
internal static class TimelineWriter
{
    internal static void Write(Utf8JsonWriter writer, Timeline timeline)
    {
        writer.WriteStartObject("timeline");
        writer.WriteStartArray("threads");
        foreach (var thread in timeline.Threads)
        {
            WriteThread(writer, thread);
        }

        writer.WriteEndArray();
        WriteSpans(writer, timeline);
        writer.WriteNumber("droppedSpans", timeline.DroppedSpanCount);
        writer.WriteEndObject();
    }

    /// <summary>Each segment starts at the end of the previous one, so two numbers describe it.</summary>
    private static void WriteThread(Utf8JsonWriter writer, ThreadTimeline thread)
    {
        writer.WriteStartObject();
        writer.WriteNumber("from", thread.Segments.IsEmpty ? 0 : thread.Segments[0].Start);
        writer.WriteStartArray("segments");
        foreach (ref readonly var segment in thread.Segments.AsSpan())
        {
            writer.WriteNumberValue(segment.Path);
            writer.WriteNumberValue(segment.Duration);
            CaptureWriter.FlushIfLarge(writer);
        }

        writer.WriteEndArray();
        writer.WriteNumber("droppedSegments", thread.DroppedSegmentCount);
        writer.WriteNumber("droppedTime", thread.DroppedTime);
        writer.WriteEndObject();
    }

    /// <summary>Ends are in order, so their distances are short.</summary>
    private static void WriteSpans(Utf8JsonWriter writer, Timeline timeline)
    {
        long before = 0;
        writer.WriteStartArray("spans");
        foreach (ref readonly var span in timeline.Spans.AsSpan())
        {
            long end = span.Start + span.Duration;
            writer.WriteNumberValue(span.Path);
            writer.WriteNumberValue(end - before);
            writer.WriteNumberValue(span.Duration);
            CaptureWriter.FlushIfLarge(writer);
            before = end;
        }

        writer.WriteEndArray();
    }
}
