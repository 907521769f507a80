using System.Collections.Immutable;
using System.Text.Json;
using Weft.Renderers.Profiles;

namespace Weft.Renderers;

/// <summary>
/// The processed format of profiler.firefox.com: the stacks of each thread with their time, and the waits of async
/// methods as
/// markers. Version 51, because the viewer reads every older version and this one has all tables by thread.
/// </summary>
/// <remarks>
/// With a timeline a sample is a segment at its true time; without one the samples of a thread follow each other.
/// </remarks>
/// <example>
/// <code>
/// using FileStream file = File.Create("run.firefox.json");
/// FirefoxRenderer.Default.Render(Capture.Load("run.weft.json"), file);
/// // Opens at profiler.firefox.com.
/// </code>
/// </example>
public sealed class FirefoxRenderer : Renderer
{
    private const int FormatVersion = 51;
    private const int GeckoVersion = 29;

    private FirefoxRenderer()
    {
    }

    /// <summary>The renderer.</summary>
    public static FirefoxRenderer Default { get; } = new();

    /// <summary><c>.firefox.json</c>.</summary>
    public override ImmutableArray<string> Suffixes => [.. Formats.SuffixesOf("Firefox")];

    /// <inheritdoc/>
    public override void Render(Capture capture, Stream stream)
    {
        var profile = Profile.From(capture);
        var categories = new FirefoxCategories(profile);
        using var json = new Utf8JsonWriter(stream);
        json.WriteStartObject();
        WriteMeta(json, profile, categories);
        json.WriteStartArray("libs");
        json.WriteEndArray();
        json.WriteStartArray("threads");
        var isMain = true;
        foreach (var thread in profile.Threads)
        {
            var name = FrameText.Of(profile, thread.Name);
            new FirefoxThread(json, profile, categories).Write(name, thread.Id, isMain, SamplesOf(profile, thread), []);
            json.Flush();
            isMain = false;
        }

        if (profile.Spans.Length > 0)
        {
            new FirefoxThread(json, profile, categories)
                .Write("Async waits", 0, isMain: profile.Threads.IsEmpty, [], profile.Spans);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static IEnumerable<ProfileSegment> SamplesOf(Profile profile, ProfileThread thread)
    {
        if (profile.HasTimeline)
        {
            foreach (var segment in thread.Segments)
            {
                yield return segment;
            }

            yield break;
        }

        long at = 0;
        var times = profile.Find(ProfileColumn.Time) is { } column ? profile.Exported(thread.Rows, column) : [];
        foreach (var (stack, value) in times)
        {
            yield return new ProfileSegment(stack, at, value);
            at += value;
        }
    }

    private static void WriteMeta(Utf8JsonWriter json, Profile profile, FirefoxCategories categories)
    {
        json.WriteStartObject("meta");
        json.WriteNumber("version", GeckoVersion);
        json.WriteNumber("preprocessedProfileVersion", FormatVersion);
        json.WriteNumber("interval", profile.Header.Interval / 1e6);
        json.WriteNumber("startTime", profile.Header.StartedAt.ToUnixTimeMilliseconds());
        json.WriteNumber("processType", 0);
        json.WriteNumber("stackwalk", 1);
        json.WriteBoolean("symbolicated", true);
        json.WriteBoolean("usesOnlyOneStackType", true);
        json.WriteBoolean("sourceCodeIsNotOnSearchfox", true);
        json.WriteString("product", VisibleText.Of(profile.Header.Program));
        json.WriteString("importedFrom", "Weft");
        json.WriteString("oscpu", VisibleText.Of(profile.Header.OperatingSystem));
        json.WriteNumber("logicalCPUs", profile.Header.ProcessorCount);
        json.WriteStartObject("sampleUnits");
        json.WriteString("time", "ms");
        json.WriteString("eventDelay", "ms");
        json.WriteString("threadCPUDelta", "ns");
        json.WriteEndObject();
        categories.Write(json);
        WriteMarkerSchema(json);
        json.WriteEndObject();
    }

    private static void WriteMarkerSchema(Utf8JsonWriter json)
    {
        json.WriteStartArray("markerSchema");
        json.WriteStartObject();
        json.WriteString("name", FirefoxThread.Await);
        json.WriteString("chartLabel", "{marker.data.method}");
        json.WriteString("tableLabel", "{marker.data.method}");
        json.WriteStartArray("display");
        json.WriteStringValue("marker-chart");
        json.WriteStringValue("marker-table");
        json.WriteStringValue("timeline-overview");
        json.WriteEndArray();
        json.WriteStartArray("data");
        json.WriteStartObject();
        json.WriteString("key", "method");
        json.WriteString("label", "Method");
        json.WriteString("format", "string");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
