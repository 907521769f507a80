using System.Collections.Immutable;
using System.Text.Json;

namespace Weft;

/// <summary>Writes the longest stretches and waits: members of their own, which
/// older readers skip and which are missing where nothing is known.</summary>
internal static class LongestWriter
{
    internal static void Write(Utf8JsonWriter writer, ThreadCapture thread)
    {
        if (thread.Longest is { } longest)
        {
            writer.WriteStartArray("longest");
            writer.WriteNumberValue(longest.Path);
            writer.WriteNumberValue(longest.Start);
            writer.WriteNumberValue(longest.End);
            writer.WriteNumberValue(longest.Time);
            writer.WriteNumberValue(longest.Cpu);
            writer.WriteEndArray();
        }

        if (thread.LastProbe is { } last)
        {
            writer.WriteNumber("lastProbe", last);
        }
    }

    /// <summary>Few have one: each names its path.</summary>
    internal static void Write(Utf8JsonWriter writer, ImmutableArray<WaitingPath> waits)
    {
        var isOpen = false;
        for (var i = 0; i < waits.Length; i++)
        {
            if (waits[i].Longest is not { } longest)
            {
                continue;
            }

            if (!isOpen)
            {
                writer.WriteStartArray("longestWaits");
                isOpen = true;
            }

            writer.WriteStartArray();
            writer.WriteNumberValue(i);
            writer.WriteNumberValue(longest.Start);
            writer.WriteNumberValue(longest.End);
            writer.WriteEndArray();
            CaptureWriter.FlushIfLarge(writer);
        }

        if (isOpen)
        {
            writer.WriteEndArray();
        }
    }
}
