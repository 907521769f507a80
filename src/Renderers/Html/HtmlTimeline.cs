using System.Text.Json;

namespace Weft.Renderers;

/// <summary>The timeline of a capture for the page: its segments point to rows of the tree of all threads.</summary>
internal sealed class HtmlTimeline(Capture capture, HtmlRows rows)
{
    private readonly NodeSubject[] _subjects = SubjectsOf(capture);

    internal void Write(Utf8JsonWriter writer, Timeline timeline)
    {
        writer.WriteStartObject();
        writer.WriteNumber("duration", capture.Header.Duration);
        writer.WriteStartArray("threads");
        for (var i = 0; i < capture.Threads.Length; i++)
        {
            WriteThread(writer, capture.Threads[i], timeline.Threads[i]);
        }

        writer.WriteEndArray();
        WriteSpans(writer, timeline);
        writer.WriteEndObject();
    }

    private static NodeSubject[] SubjectsOf(Capture capture)
    {
        var subjects = new NodeSubject[capture.Methods.Length];
        for (var i = 0; i < subjects.Length; i++)
        {
            subjects[i] = NodeSubject.Frame(capture.Methods[i]);
        }

        return subjects;
    }

    private void WriteThread(Utf8JsonWriter writer, ThreadCapture thread, ThreadTimeline timeline)
    {
        if (timeline.Segments.IsEmpty)
        {
            return;
        }

        var rowOfPath = rows.OfPaths(thread.Paths.Length, i => thread.Paths[i].Parent,
            i => _subjects[thread.Paths[i].Method]);
        var (row, duration) = (new PackedNumbers(), new PackedNumbers());
        foreach (ref readonly var segment in timeline.Segments.AsSpan())
        {
            row.Add(HtmlSegment.Code(segment.Path, rowOfPath));
            duration.Add(segment.Duration);
        }

        writer.WriteStartObject();
        writer.WriteString("name", VisibleText.Of(thread.Name));
        writer.WriteNumber("count", timeline.Segments.Length);
        writer.WriteNumber("from", timeline.Segments[0].Start);
        row.Write(writer, "row");
        duration.Write(writer, "duration");
        writer.WriteNumber("dropped", timeline.DroppedSegmentCount);
        writer.WriteNumber("droppedTime", timeline.DroppedTime);
        writer.WriteEndObject();
    }

    private void WriteSpans(Utf8JsonWriter writer, Timeline timeline)
    {
        var rowOfPath = rows.OfPaths(capture.Waits.Length, i => capture.Waits[i].Parent,
            i => _subjects[capture.Waits[i].Method]);
        var (row, start, duration) = (new PackedNumbers(), new PackedNumbers(), new PackedNumbers());
        foreach (ref readonly var span in timeline.Spans.AsSpan())
        {
            row.Add(HtmlSegment.Code(span.Path, rowOfPath));
            start.Add(span.Start);
            duration.Add(span.Duration);
        }

        writer.WriteStartObject("spans");
        writer.WriteNumber("count", timeline.Spans.Length);
        row.Write(writer, "row");
        start.Write(writer, "start");
        duration.Write(writer, "duration");
        writer.WriteNumber("dropped", timeline.DroppedSpanCount);
        writer.WriteEndObject();
    }
}
