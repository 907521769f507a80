using System.Collections.Immutable;
using System.Text.Json;

namespace Weft;

/// <summary>Writes the longest stretches and waits: members of their own, which
/// older readers skip and which are missing where nothing is known.</summary>
internal static class LongestWriter
{
    /// <summary>In place of a number: of merged captures, some can be older than the number.</summary>
    internal const long NotKnown = -1;

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

    internal static void Write(Utf8JsonWriter writer, ImmutableArray<WaitingPath> waits)
    {
        WriteLongest(writer, waits);
        var isKnown = false;
        foreach (var path in waits)
        {
            isKnown |= path.LastEnd is not null;
        }

        if (!isKnown)
        {
            return;
        }

        writer.WriteStartArray("waitEnds");
        foreach (var path in waits)
        {
            writer.WriteNumberValue(path.LastEnd ?? NotKnown);
            CaptureWriter.FlushIfLarge(writer);
        }

        writer.WriteEndArray();
    }

    /// <summary>Few have one: each names its path.</summary>
    private static void WriteLongest(Utf8JsonWriter writer, ImmutableArray<WaitingPath> waits)
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
