using System.Text;

namespace Weft.Renderers.Tests.Captures;

/// <summary>Each message names the file and says what is wrong with it.</summary>
public sealed class BrokenCaptureTests
{
    private const string Sound = """
        {"weft":1,
        "header":{"program":"p","arguments":"","processId":1,"machine":"m","operatingSystem":"o","runtime":"r","processorCount":1,
        "startedAt":"2026-11-22T14:54:51+01:00","duration":5,"cpuTime":5,"interval":1,"recorder":"calltree","probeCost":37},
        "methods":[{"kind":"method","name":"Run","type":"T","file":"f.cs","line":1,"assembly":"A"}],
        "threads":[{"id":1,"name":"Main","threadPool":false,"outside":0,"garbageCollection":0,"unattributed":0,"samples":2,"truncatedSamples":0,"cpu":2,"pathCpu":[1,1],"allocated":70,"pathCalls":[2,3],"pathAllocated":[20,30],"pathGarbageCollection":[4,5],
        "paths":[[-1,0,1,1],[0,0,1,1]]}],
        "waits":[[-1,0,7],[0,0,8]],
        "timeline":{"threads":[{"from":3,"segments":[0,2,-3,4],"droppedSegments":5,"droppedTime":6}],"spans":[1,20,9,0,0,20],"droppedSpans":9},
        "sources":[{"method":0,"line":7,"lines":["a","b"]}],"recorderFailures":4}
        """;

    private static readonly string WithoutTimeline = Sound[..Sound.IndexOf(",\n\"timeline\"", StringComparison.Ordinal)]
        + "}";

    [Fact]
    public void The_sound_capture_of_these_tests_is_sound() => Assert.Equal(2, Load(Sound).Threads[0].Paths.Length);

    [Fact]
    public void A_capture_of_a_version_that_knew_no_waits_has_none()
        => Assert.Empty(
            Load(WithoutTimeline.Replace(",\n\"waits\":[[-1,0,7],[0,0,8]]", "", StringComparison.Ordinal)).Waits);

    [Fact]
    public void A_capture_without_a_timeline_has_none()
    {
        Assert.Null(Load(WithoutTimeline).Timeline);
        Assert.Equal(0, Load(WithoutTimeline).RecorderFailures);
    }

    [Fact]
    public void The_numbers_of_a_timeline_are_what_the_format_says()
    {
        var timeline = Load(Sound).Timeline!;
        Assert.Equal([new TimelineSegment(0, 3, 2), new TimelineSegment(TimelineSegment.Unattributed, 5, 4)],
            timeline.Threads[0].Segments.AsEnumerable());
        Assert.Equal((5, 6, 9),
            (timeline.Threads[0].DroppedSegmentCount, timeline.Threads[0].DroppedTime, timeline.DroppedSpanCount));
        Assert.Equal([new AsyncSpan(1, 11, 9), new AsyncSpan(0, 0, 20)], timeline.Spans.AsEnumerable());
        Assert.Equal(4, Load(Sound).RecorderFailures);
    }

    [Fact]
    public void A_byte_order_mark_does_no_harm() => Assert.Equal(2, Load("\ufeff" + Sound).Threads[0].Paths.Length);

    [Fact]
    public void Members_of_a_later_addition_are_skipped()
        => Assert.Equal(2,
            Load(Sound.Replace("\"weft\":1", "\"weft\":1,\"colour\":{\"a\":[1]}",
                StringComparison.Ordinal)).SampleCount);

    [Theory]
    [InlineData("", "run.weft.json is empty, not a Weft capture.")]
    [InlineData(" \r\n", "run.weft.json is empty, not a Weft capture.")]
    [InlineData("hello", "run.weft.json is not a Weft capture: it does not begin with a JSON object.")]
    [InlineData("[1, 2]", "run.weft.json is not a Weft capture: it does not begin with a JSON object.")]
    [InlineData("{\"traceEvents\": []}",
        "run.weft.json is not a Weft capture: it is JSON without the member \"weft\".")]
    [InlineData("{\"weft\": 0}", "run.weft.json is damaged: its member \"weft\" is not a version.")]
    [InlineData("{\"weft\": 1}", "run.weft.json is damaged: header is missing.")]
    [InlineData(
        "{\"weft\": 3, \"header\": 7}",
        "run.weft.json was written by a newer Weft: its capture version is 3, the newest this one reads is 2; update "
        + "Weft to read it.")]
    [InlineData("{\"weft\": 1, nonsense}", "run.weft.json is damaged: the JSON cannot be read (line 1, byte 13).")]
    public void What_is_no_capture_is_called_by_its_name(string text, string message) => AssertRefused(text, message);

    [Theory]
    [InlineData("[0,0,1,1]", "[1,0,1,1]", "threads[0].paths[1]: parent 1 is not an earlier path")]
    [InlineData("[0,0,1,1]", "[-2,0,1,1]", "threads[0].paths[1]: parent -2 is not an earlier path")]
    [InlineData("[0,0,1,1]", "[0,1,1,1]", "threads[0].paths[1]: method 1 is not in the list of 1 methods")]
    [InlineData("[0,0,1,1]", "[0,-1,1,1]", "threads[0].paths[1]: method -1 is not in the list of 1 methods")]
    [InlineData("[0,0,1,1]", "[0,0,-1,1]", "threads[0].paths[1]: self time -1 is negative")]
    [InlineData("[0,0,1,1]", "[0,0,1,-1]", "threads[0].paths[1]: sample count -1 is negative")]
    [InlineData("[0,0,1,1]", "[0,0,1]", "threads[0].paths[1] is not [parent, method, self, samples]")]
    [InlineData("[0,0,1,1]", "null", "threads[0].paths[1] is not [parent, method, self, samples]")]
    [InlineData("[0,0,1,1]", "[0,0,9223372036854775807,1]", "its times or counts add up to more than 64 bits hold")]
    [InlineData("\"cpu\":2", "\"cpu\":-2", "threads[0].cpu is negative")]
    [InlineData("[1,1]", "[1,-1]", "threads[0].pathCpu[1] is negative")]
    [InlineData("[1,1]", "[1]", "threads[0].pathCpu has 1 numbers for 2 paths")]
    [InlineData("[1,1]", "[1,9223372036854775807]", "its times or counts add up to more than 64 bits hold")]
    [InlineData("\"allocated\":70", "\"allocated\":-70", "threads[0].allocated is negative")]
    [InlineData("\"probeCost\":37", "\"probeCost\":-37", "header.probeCost is negative")]
    [InlineData("[2,3]", "[2,-3]", "threads[0].pathCalls[1] is negative")]
    [InlineData("[2,3]", "[2,3,4]", "threads[0].pathCalls has 3 numbers for 2 paths")]
    [InlineData("[2,3]", "[1,9223372036854775807]", "its times or counts add up to more than 64 bits hold")]
    [InlineData("[20,30]", "[20]", "threads[0].pathAllocated has 1 numbers for 2 paths")]
    [InlineData("[20,30]", "[20,-30]", "threads[0].pathAllocated[1] is negative")]
    [InlineData("[20,30]", "[20,9223372036854775807]", "its times or counts add up to more than 64 bits hold")]
    [InlineData("[4,5]", "[4]", "threads[0].pathGarbageCollection has 1 numbers for 2 paths")]
    [InlineData("[4,5]", "[-4,5]", "threads[0].pathGarbageCollection[0] is negative")]
    [InlineData("[4,5]", "[4,9223372036854775807]", "its times or counts add up to more than 64 bits hold")]
    [InlineData("[0,0,8]", "[1,0,8]", "waits[1]: parent 1 is not an earlier path")]
    [InlineData("[0,0,8]", "[0,1,8]", "waits[1]: method 1 is not in the list of 1 methods")]
    [InlineData("[0,0,8]", "[0,0,-8]", "waits[1]: wait -8 is negative")]
    [InlineData("[0,0,8]", "[0,0]", "waits[1] is not [parent, method, wait]")]
    [InlineData("[0,0,8]", "[0,0,9223372036854775807]", "its times or counts add up to more than 64 bits hold")]
    [InlineData("{\"from\":3,", "null,{\"from\":3,", "timeline.threads has 2 for 1 threads")]
    [InlineData("[0,2,-3,4]", "[2,2,-3,4]", "timeline.threads[0].segments[0]: path 2 is not in the list of 2 paths")]
    [InlineData("[0,2,-3,4]", "[0,2,-4,4]", "timeline.threads[0].segments[2]: path -4 is not in the list of 2 paths")]
    [InlineData("[0,2,-3,4]", "[0,-2,-3,4]", "timeline.threads[0].segments[0]: time -2 is negative")]
    [InlineData("[0,2,-3,4]", "[0,2,-3]",
        "timeline.threads[0].segments has 3 numbers, not a multiple of [path, duration]")]
    [InlineData("[0,2,-3,4]", "[0,2,-3,9223372036854775807]",
        "timeline.threads[0].segments[2]: its times add up to more than 64 bits hold")]
    [InlineData("[0,2,-3,4]", "null", "timeline.threads[0].segments is missing")]
    [InlineData("\"from\":3", "\"from\":-3", "timeline.threads[0].from is negative")]
    [InlineData("\"droppedSegments\":5", "\"droppedSegments\":-5", "timeline.threads[0].droppedSegments is negative")]
    [InlineData("\"droppedTime\":6", "\"droppedTime\":-6", "timeline.threads[0].droppedTime is negative")]
    [InlineData("[1,20,9,0,0,20]", "[2,20,9,0,0,20]", "timeline.spans[0]: path 2 is not in the list of 2 paths")]
    [InlineData("[1,20,9,0,0,20]", "[1,20,9,-1,0,20]", "timeline.spans[3]: path -1 is not in the list of 2 paths")]
    [InlineData("[1,20,9,0,0,20]", "[1,20,9,0,-1,20]", "timeline.spans[3]: time -1 is negative")]
    [InlineData("[1,20,9,0,0,20]", "[1,20,9,0,9223372036854775807,20]",
        "timeline.spans[3]: its times add up to more than 64 bits hold")]
    [InlineData("[1,20,9,0,0,20]", "[1,20,9,0,0,21]", "timeline.spans[3]: duration 21 is not between 0 and its end")]
    [InlineData("[1,20,9,0,0,20]", "[1,20,-9,0,0,20]", "timeline.spans[0]: duration -9 is not between 0 and its end")]
    [InlineData("[1,20,9,0,0,20]", "[1,20]", "timeline.spans has 2 numbers, not a multiple of [path, end, duration]")]
    [InlineData("\"droppedSpans\":9", "\"droppedSpans\":-9", "timeline.droppedSpans is negative")]
    [InlineData("\"recorderFailures\":4", "\"recorderFailures\":-4", "recorderFailures is negative")]
    [InlineData("\"method\":0", "\"method\":1", "sources[0]: method 1 is not in the list of 1 methods")]
    [InlineData("\"line\":7", "\"line\":0", "sources[0]: line 0 is none")]
    [InlineData("\"line\":7", "\"line\":2147483647", "sources[0]: line 2147483647 is none")]
    [InlineData("\"line\":7,", "", "sources[0].line is missing")]
    [InlineData("[\"a\",\"b\"]", "[\"a\",null]", "sources[0].lines[1] is missing")]
    [InlineData("\"sources\":[", "\"sources\":[{\"method\":0,\"line\":1,\"lines\":[]},",
        "sources[1]: method 0 has source already")]
    [InlineData("\"outside\":0", "\"outside\":-1", "threads[0].outside is negative")]
    [InlineData("\"outside\":0,", "", "threads[0].outside is missing")]
    [InlineData("\"duration\":5", "\"duration\":-5", "header.duration is negative")]
    [InlineData("\"program\":\"p\"", "\"program\":null", "header.program is missing")]
    [InlineData("\"kind\":\"method\"", "\"kind\":\"macro\"", "methods[0].kind is none of method, region, unknown")]
    [InlineData("\"line\":1", "\"line\":-1", "methods[0].line is negative")]
    [InlineData("\"duration\":5", "\"duration\":\"long\"", "header.duration cannot be read (line 3, byte 58)")]
    [InlineData("\"name\":\"Run\"", "\"name\":\"\\ud800\"", "methods[0].name cannot be read (line 4, byte 44)")]
    public void A_broken_promise_is_refused_with_its_place(string part, string broken, string reason)
    {
        Assert.Contains(part, Sound, StringComparison.Ordinal);
        AssertRefused(Sound.Replace(part, broken, StringComparison.Ordinal), $"run.weft.json is damaged: {reason}.");
    }

    [Fact]
    public void What_two_threads_dropped_has_to_add_up()
    {
        const string Lane = "{\"from\":0,\"segments\":[],\"droppedSegments\":0,\"droppedTime\":9223372036854775807}";
        var thread =
            Sound[(Sound.IndexOf("\"threads\":[", StringComparison.Ordinal) + 11)..Sound.IndexOf("],\n\"waits\"",
                StringComparison.Ordinal)];
        var twice = WithoutTimeline.Replace(thread, $"{thread},{thread}", StringComparison.Ordinal);
        AssertRefused(
            twice[..^1] + $",\"timeline\":{{\"threads\":[{Lane},{Lane}],\"spans\":[],\"droppedSpans\":0}}}}",
            "run.weft.json is damaged: timeline.threads dropped more than 64 bits hold.");
    }

    [Fact]
    public void A_capture_cut_off_anywhere_is_called_truncated()
    {
        for (var length = 2; length < Sound.Length - 1; length++)
        {
            AssertRefused(Sound[..length], "run.weft.json is truncated: its JSON ends in the middle.");
        }
    }

    private static void AssertRefused(string text, string message)
        => Assert.Equal(message, Assert.Throws<CaptureFormatException>(() => Load(text)).Message);

    private static Capture Load(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return Capture.Load(stream, "run.weft.json");
    }
}
