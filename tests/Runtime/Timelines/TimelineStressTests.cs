using System.Collections.Concurrent;
using System.Globalization;

namespace Weft.Tests.Timelines;

/// <summary>
/// Real threads that write over each other's oldest segments all the time, and captures taken of
/// them in a loop. One second; <c>WEFT_TIMELINE_STRESS</c> in the environment says how many others.
/// </summary>
[Collection(nameof(WholeProcess))]
public sealed class TimelineStressTests : IDisposable
{
    private const int Lasting = 8;
    private const int Renewed = 4;

    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentQueue<Walk.Suspended> _suspended = new();

    public void Dispose() => _end.Dispose();

    [Fact]
    public void No_segment_is_torn_and_kept_and_dropped_time_are_all_of_it()
    {
        using var started = new CountdownEvent(Lasting);
        Thread[] lasting = [
            .. Enumerable.Range(0, Lasting)
                .Select(root =>
                    new Thread(
                        () => new Walk(root, _suspended).Run(() => started.Signal(),
                            () => _end.IsCancellationRequested)))];
        Thread[] renewed = [.. Enumerable.Range(Lasting, Renewed).Select(root => new Thread(() => Renew(root)))];
        Array.ForEach([.. lasting, .. renewed], static thread => thread.Start());
        started.Wait();
        using Session session =
            Profiler.Start(
                new ProfilerOptions
                {
                    Interval = ProfilerOptions.MinInterval,
                    Recorder = Recorder.TimelineOf(Recorder.MinTimelineBudget)
                });
        DateTime end = DateTime.UtcNow + Duration();
        while (DateTime.UtcNow < end)
        {
            AssertSound(session.Snapshot(), lasting);
        }

        Capture capture = session.Stop();
        AssertSound(capture, lasting);
        AssertComplete(capture, lasting);
        Assert.Contains(capture.Timeline!.Threads, static thread => thread.DroppedSegmentCount > 0);
        _end.Cancel();
        Array.ForEach([.. lasting, .. renewed], static thread => thread.Join());
    }

    private static TimeSpan Duration() =>
        TimeSpan.FromSeconds(
            int.Parse(Environment.GetEnvironmentVariable("WEFT_TIMELINE_STRESS") ?? "1", CultureInfo.InvariantCulture));

    private static void AssertSound(Capture capture, Thread[] lasting)
    {
        Assert.Equal(capture.Threads.Length, capture.Timeline!.Threads.Length);
        for (int i = 0; i < capture.Threads.Length; i++)
        {
            ThreadCapture thread = capture.Threads[i];
            ThreadTimeline timeline = capture.Timeline.Threads[i];
            long at = timeline.Segments.IsEmpty ? 0 : timeline.Segments[0].Start;
            foreach (TimelineSegment segment in timeline.Segments)
            {
                Assert.True(segment.Start == at && segment.Duration > 0, $"{segment} after {at}");
                Assert.InRange(segment.Path, TimelineSegment.Unattributed, thread.Paths.Length - 1);
                Assert.True(segment.Path < 0 || thread.Paths[segment.Path].SampleCount > 0,
                    $"{segment} of a path that no tick found");
                at += segment.Duration;
            }

            if (lasting.Any(one => one.ManagedThreadId == thread.Id))
            {
                // The thread began with the session, so what is missing is missing at the beginning.
                Assert.Equal(Elapsed(thread), at);
                Assert.True(timeline.Segments.IsEmpty || timeline.DroppedTime == timeline.Segments[0].Start);
            }
        }

        long end = 0;
        foreach (AsyncSpan span in capture.Timeline.Spans)
        {
            Assert.True(span.Duration > 0 && span.Start >= 0 && span.Start + span.Duration >= end,
                $"{span} after {end}");
            Assert.InRange(span.Path, 0, capture.Waits.Length - 1);
            end = span.Start + span.Duration;
        }
    }

    private static void AssertComplete(Capture capture, Thread[] lasting)
    {
        foreach (Thread thread in lasting)
        {
            ThreadTimeline timeline = TimelineText.ThreadOf(capture, thread.ManagedThreadId);
            Assert.Equal(capture.Header.Duration,
                timeline.DroppedTime + timeline.Segments.Sum(static segment => segment.Duration));
        }
    }

    private static long Elapsed(ThreadCapture thread) =>
        thread.Outside + thread.GarbageCollection + thread.Unattributed + thread.Paths.Sum(static path => path.Self);

    private void Renew(int root)
    {
        while (!_end.IsCancellationRequested)
        {
            DateTime end = DateTime.UtcNow + TimeSpan.FromMilliseconds(10);
            var thread =
                new Thread(() => new Walk(root, _suspended).Run(static () => { }, () => DateTime.UtcNow > end));
            thread.Start();
            thread.Join();
        }
    }
}
