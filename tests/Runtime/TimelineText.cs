using System.Globalization;

namespace Weft.Tests;

/// <summary>A timeline as lines that a test can state: <c>A/B 1-2.5</c> is a segment of that
/// path from the first to the middle of the third millisecond of the session.</summary>
internal static class TimelineText
{
    /// <summary>The segments of the calling thread.</summary>
    public static string[] OfThisThread(Capture capture) => Of(capture, Environment.CurrentManagedThreadId);

    /// <summary>The segments of the thread with an id.</summary>
    public static string[] Of(Capture capture, int threadId)
    {
        int index = IndexOf(capture, threadId);
        ThreadCapture thread = capture.Threads[index];
        return [.. capture.Timeline!.Threads[index].Segments.Select(
            segment => Line(NameOf(capture, thread, segment.Path), segment.Start, segment.Duration))];
    }

    /// <summary>The timeline of the thread with an id.</summary>
    public static ThreadTimeline ThreadOf(Capture capture, int threadId) =>
        capture.Timeline!.Threads[IndexOf(capture, threadId)];

    /// <summary>The spans in their order.</summary>
    public static string[] Spans(Capture capture)
    {
        var names = new string[capture.Waits.Length];
        for (int i = 0; i < names.Length; i++)
        {
            WaitingPath path = capture.Waits[i];
            string name = capture.Methods[path.Method].Name;
            names[i] = path.Parent < 0 ? name : $"{names[path.Parent]}/{name}";
        }

        return [.. capture.Timeline!.Spans.Select(span => Line(names[span.Path], span.Start, span.Duration))];
    }

    private static int IndexOf(Capture capture, int threadId) =>
        Assert.Single(Enumerable.Range(0, capture.Threads.Length), i => capture.Threads[i].Id == threadId);

    private static string NameOf(Capture capture, ThreadCapture thread, int path) => path switch
    {
        TimelineSegment.Outside => "outside",
        TimelineSegment.GarbageCollection => "[gc]",
        TimelineSegment.Unattributed => "unattributed",
        _ when thread.Paths[path].Parent < 0 => capture.Methods[thread.Paths[path].Method].Name,
        _ => $"{NameOf(capture, thread, thread.Paths[path].Parent)}/{capture.Methods[thread.Paths[path].Method].Name}",
    };

    private static string Line(string name, long start, long duration) =>
        string.Create(CultureInfo.InvariantCulture,
            $"{name} {start / (double)ManualClock.Millisecond}-{(start + duration) / (double)ManualClock.Millisecond}");
}
