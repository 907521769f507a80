using System.Text.Json;

namespace Weft;

/// <summary>Writes the header of a capture, or of one of its parts.</summary>
internal static class HeaderWriter
{
    internal static void Write(Utf8JsonWriter writer, CaptureHeader header)
    {
        writer.WriteStartObject("header");
        writer.WriteString("program", header.Program);
        writer.WriteString("arguments", header.Arguments);
        if (header.SourceCommit is { } commit)
        {
            writer.WriteString("commit", commit);
        }

        if (header.WovenMembers is { } woven)
        {
            writer.WriteNumber("wovenMembers", woven);
        }

        if (header.TrivialMembers is { } trivial)
        {
            writer.WriteNumber("trivialMembers", trivial);
        }

        if (header.Unrecorded.Length > 0)
        {
            writer.WriteString("unrecorded", header.Unrecorded);
        }

        writer.WriteNumber("processId", header.ProcessId);
        writer.WriteString("machine", header.Machine);
        writer.WriteString("operatingSystem", header.OperatingSystem);
        writer.WriteString("runtime", header.Runtime);
        writer.WriteNumber("processorCount", header.ProcessorCount);
        writer.WriteString("startedAt", header.StartedAt);
        writer.WriteNumber("duration", header.Duration);
        writer.WriteNumber("cpuTime", header.CpuTime);
        writer.WriteNumber("interval", header.Interval);
        writer.WriteString("recorder", header.Recorder);
        if (header.ProbeCost is { } cost)
        {
            writer.WriteNumber("probeCost", cost);
        }

        writer.WriteEndObject();
    }
}
