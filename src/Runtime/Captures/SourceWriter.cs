using System.Collections.Immutable;
using System.Text.Json;

namespace Weft;

/// <summary>Writes the part of a capture file that holds source lines.</summary>
internal static class SourceWriter
{
    internal static void Write(Utf8JsonWriter writer, ImmutableArray<SourceExcerpt> sources)
    {
        writer.WriteStartArray("sources");
        foreach (var source in sources)
        {
            writer.WriteStartObject();
            writer.WriteNumber("method", source.Method);
            writer.WriteNumber("line", source.FirstLine);
            writer.WriteStartArray("lines");
            foreach (var line in source.Lines)
            {
                writer.WriteStringValue(line);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
            CaptureWriter.FlushIfLarge(writer);
        }

        writer.WriteEndArray();
    }
}
