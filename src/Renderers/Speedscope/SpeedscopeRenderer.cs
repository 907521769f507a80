using System.Collections.Immutable;
using System.Text.Json;
using Weft.Renderers.Profiles;

namespace Weft.Renderers;

/// <summary>
/// The file format of speedscope.app. Each measure is a profile of all threads, the time of each thread one more, and
/// so is each
/// thread's timeline.
/// </summary>
/// <example>
/// <code>
/// using FileStream file = File.Create("run.speedscope.json");
/// SpeedscopeRenderer.Default.Render(Capture.Load("run.weft.json"), file);
/// // Opens at speedscope.app.
/// </code>
/// </example>
public sealed class SpeedscopeRenderer : Renderer
{
    private const string Schema = "https://www.speedscope.app/file-format-schema.json";

    /// <summary>How much is gathered before it is written to the stream.</summary>
    private const int Piece = 1 << 16;

    private SpeedscopeRenderer()
    {
    }

    /// <summary>The renderer.</summary>
    public static SpeedscopeRenderer Default { get; } = new();

    /// <summary><c>.speedscope.json</c>.</summary>
    public override ImmutableArray<string> Suffixes => [.. Formats.SuffixesOf("Speedscope")];

    /// <inheritdoc/>
    public override void Render(Capture capture, Stream stream)
    {
        var profile = Profile.From(capture);
        using var json = new Utf8JsonWriter(stream);
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("exporter", "Weft");
        json.WriteString("name", ReportFacts.CommandLine(profile.Header));
        json.WriteNumber("activeProfileIndex", 0);
        json.WriteStartObject("shared");
        WriteFrames(json, profile);
        json.WriteEndObject();
        json.WriteStartArray("profiles");
        foreach (var column in profile.ColumnHandles)
        {
            WriteSampled(json, profile, profile.AllThreads, column, $"All threads: {profile[column].Name}");
        }

        var time = profile.Find(ProfileColumn.Time);
        foreach (var thread in profile.Threads)
        {
            var name = FrameText.Of(profile, thread.Name);
            if (time is { } column && profile.Threads.Length > 1)
            {
                WriteSampled(json, profile, thread.Rows, column, $"{name}: {ProfileColumn.Time}");
            }

            if (profile.HasTimeline)
            {
                WriteEvented(json, profile, thread, $"{name}: timeline");
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteFrames(Utf8JsonWriter json, Profile profile)
    {
        var names = FrameText.ShortNames(profile);
        json.WriteStartArray("frames");
        for (var i = 0; i < names.Length; i++)
        {
            var frame = profile.Frames[new FrameHandle(i)];
            json.WriteStartObject();
            json.WriteString("name", names[i]);
            if (FrameText.Of(profile, frame.File) is { Length: > 0 } file)
            {
                json.WriteString("file", file);
            }

            if (frame.Line > 0)
            {
                json.WriteNumber("line", frame.Line);
            }

            json.WriteEndObject();
            FlushIfFull(json);
        }

        json.WriteEndArray();
    }

    private static void WriteSampled(
        Utf8JsonWriter json, Profile profile, ProfileRows rows, ColumnHandle column, string name)
    {
        var stacks = new WholeStacks(profile);
        long sum = 0;
        Begin(json, "sampled", name, profile[column].Unit);
        json.WriteStartArray("samples");
        foreach (var (stack, _) in profile.Exported(rows, column))
        {
            json.WriteStartArray();
            foreach (var frame in stacks.InnermostFirst(stack).Reverse())
            {
                json.WriteNumberValue(frame.Index);
            }

            json.WriteEndArray();
            FlushIfFull(json);
        }

        json.WriteEndArray();
        json.WriteStartArray("weights");
        foreach (var (_, value) in profile.Exported(rows, column))
        {
            json.WriteNumberValue(value);
            sum += value;
            FlushIfFull(json);
        }

        json.WriteEndArray();
        End(json, sum);
    }

    private static void WriteEvented(Utf8JsonWriter json, Profile profile, ProfileThread thread, string name)
    {
        Begin(json, "evented", name, ProfileUnit.Nanoseconds);
        json.WriteStartArray("events");
        foreach (var one in StackEvents.Of(profile, thread))
        {
            json.WriteStartObject();
            json.WriteString("type", one.IsBegin ? "O" : "C");
            json.WriteNumber("at", one.At);
            json.WriteNumber("frame", one.Frame.Index);
            json.WriteEndObject();
            FlushIfFull(json);
        }

        json.WriteEndArray();
        End(json, thread.Segments.Count == 0 ? 0 : thread.Segments[thread.Segments.Count - 1].End);
    }

    private static void Begin(Utf8JsonWriter json, string type, string name, ProfileUnit unit)
    {
        json.WriteStartObject();
        json.WriteString("type", type);
        json.WriteString("name", name);
        json.WriteString("unit", unit switch
        {
            ProfileUnit.Nanoseconds => "nanoseconds",
            ProfileUnit.Bytes => "bytes",
            _ => "none",
        });
        json.WriteNumber("startValue", 0);
    }

    private static void End(Utf8JsonWriter json, long end)
    {
        json.WriteNumber("endValue", end);
        json.WriteEndObject();
    }

    private static void FlushIfFull(Utf8JsonWriter json)
    {
        if (json.BytesPending > Piece)
        {
            json.Flush();
        }
    }
}
