using System.Collections.Immutable;
using System.Text.Json;

namespace Weft;

/// <summary>
/// Writes a capture in the format of docs/capture-format.md. The bytes depend
/// on the capture alone, so equal captures give equal files.
/// </summary>
/// <remarks>
/// Only <see cref="Utf8JsonWriter"/> is used: a woven NativeAOT program carries this code,
/// and the serializer would cost it a megabyte. Its default encoder keeps the text ASCII
/// and escapes <c>&lt;</c>; a lone surrogate, which is no character, becomes U+FFFD.
/// </remarks>
internal static class CaptureWriter
{
    /// <summary>The schema version written, and the newest one read.</summary>
    internal const int Version = 2;

    /// <summary>Bytes to buffer before a write to the stream: enough to keep
    /// writes rare, few compared with any capture worth saving.</summary>
    private const int FlushThreshold = 64 * 1024;

    internal static void Write(Capture capture, Stream stream)
    {
        using var writer = new Utf8JsonWriter(stream);
        writer.WriteStartObject();
        writer.WriteNumber("weft", Version);
        HeaderWriter.Write(writer, capture.Header);
        WriteMethods(writer, capture.Methods);
        WriteThreads(writer, capture.Threads);
        ColumnWriter.WriteWaits(writer, capture);
        LongestWriter.Write(writer, capture.Waits);
        if (capture.Timeline is { } timeline)
        {
            TimelineWriter.Write(writer, timeline);
        }

        if (!capture.Sources.IsEmpty)
        {
            SourceWriter.Write(writer, capture.Sources);
        }

        if (capture.RecorderFailures != 0)
        {
            writer.WriteNumber("recorderFailures", capture.RecorderFailures);
        }

        if (!capture.Texts.IsEmpty)
        {
            WriteTexts(writer, capture.Texts);
        }

        if (!capture.Parts.IsEmpty)
        {
            WriteParts(writer, capture.Parts);
        }

        writer.WriteEndObject();
    }

    private static void WriteParts(Utf8JsonWriter writer, ImmutableArray<CapturePart> parts)
    {
        writer.WriteStartArray("parts");
        foreach (var part in parts)
        {
            writer.WriteStartObject();
            HeaderWriter.Write(writer, part.Header);
            writer.WriteNumber("threads", part.ThreadCount);
            writer.WriteNumber("waits", part.WaitCount);
            writer.WriteEndObject();
            FlushIfLarge(writer);
        }

        writer.WriteEndArray();
    }

    private static void WriteMethods(Utf8JsonWriter writer, ImmutableArray<ProfiledMethod> methods)
    {
        writer.WriteStartArray("methods");
        foreach (var method in methods)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", FrameKindName.Of(method.Kind));
            writer.WriteString("name", method.Name);
            writer.WriteString("type", method.Type);
            writer.WriteString("file", method.File);
            writer.WriteNumber("line", method.Line);
            writer.WriteString("assembly", method.Assembly);
            if (method.Group.Length > 0)
            {
                writer.WriteString("group", method.Group);
            }

            if (method.IsIdle)
            {
                writer.WriteBoolean("idle", true);
            }

            writer.WriteEndObject();
            FlushIfLarge(writer);
        }

        writer.WriteEndArray();
    }

    private static void WriteThreads(Utf8JsonWriter writer, ImmutableArray<ThreadCapture> threads)
    {
        writer.WriteStartArray("threads");
        foreach (var thread in threads)
        {
            writer.WriteStartObject();
            writer.WriteNumber("id", thread.Id);
            writer.WriteString("name", thread.Name);
            writer.WriteBoolean("threadPool", thread.IsThreadPool);
            writer.WriteNumber("outside", thread.Outside);
            writer.WriteNumber("garbageCollection", thread.GarbageCollection);
            writer.WriteNumber("unattributed", thread.Unattributed);
            writer.WriteNumber("samples", thread.SampleCount);
            writer.WriteNumber("truncatedSamples", thread.TruncatedSampleCount);
            if (thread.Cpu is { } time)
            {
                writer.WriteNumber("cpu", time);
            }

            if (thread.Allocated is { } allocated)
            {
                writer.WriteNumber("allocated", allocated);
            }

            ColumnWriter.Write(writer, thread);
            LongestWriter.Write(writer, thread);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter writer, ImmutableArray<string> texts)
    {
        writer.WriteStartArray("texts");
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
            FlushIfLarge(writer);
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes the buffer to the stream once it is full enough.</summary>
    internal static void FlushIfLarge(Utf8JsonWriter writer)
    {
        if (writer.BytesPending >= FlushThreshold)
        {
            writer.Flush();
        }
    }
}
