using System.Collections.Concurrent;
using System.Globalization;

namespace Weft.Tests;

/// <summary>
/// Sixteen real threads that never rest, and captures taken of them in a loop: no path that did not exist,
/// and nothing lost. One second; <c>WEFT_SNAPSHOT_STRESS</c> in the environment says how many others.
/// </summary>
[Collection(nameof(WholeProcess))]
public sealed class SnapshotStressTests
{
    private const int Lasting = 8;
    private const int Renewed = 8;
    private static readonly TimeSpan s_renewal = TimeSpan.FromMilliseconds(20);

    [Fact]
    public void Captures_of_sixteen_busy_threads_hold_only_paths_that_existed_and_all_of_the_time()
    {
        using var walkers = new Walkers();
        using Session session = Profiler.Start(new ProfilerOptions { Interval = ProfilerOptions.MinInterval });
        DateTime end = DateTime.UtcNow + Duration();
        var before = new Dictionary<int, long>();
        int captures = 0;
        while (DateTime.UtcNow < end)
        {
            Capture snapshot = session.Snapshot();
            AssertTrue(snapshot);
            walkers.AssertNotSmaller(snapshot, before);
            captures++;
        }

        Capture last = session.Stop();
        AssertTrue(last);
        walkers.AssertNotSmaller(last, before);
        walkers.AssertComplete(last);
        Assert.True(captures > 0);
    }

    private static TimeSpan Duration() =>
        TimeSpan.FromSeconds(
            int.Parse(Environment.GetEnvironmentVariable("WEFT_SNAPSHOT_STRESS") ?? "1", CultureInfo.InvariantCulture));

    private static void AssertTrue(Capture capture)
    {
        foreach (ThreadCapture thread in capture.Threads)
        {
            var levels = new int[thread.Paths.Length];
            for (int i = 0; i < levels.Length; i++)
            {
                CallPath path = thread.Paths[i];
                levels[i] = path.Parent < 0 ? 0 : levels[path.Parent] + 1;
                int frame = FrameOf(capture, path);
                Assert.True(
                    path.Parent < 0
                        ? Walk.IsRoot(frame)
                        : Walk.IsChild(FrameOf(capture, thread.Paths[path.Parent]), frame, levels[i]),
                    $"frame {frame} at level {levels[i]} of {thread.Name}");
            }
        }
    }

    private static int FrameOf(Capture capture, CallPath path) =>
        int.Parse(capture.Methods[path.Method].Name, CultureInfo.InvariantCulture);

    private static long Elapsed(ThreadCapture thread) =>
        thread.Outside + thread.GarbageCollection + thread.Unattributed + thread.Paths.Sum(static path => path.Self);

    /// <summary>The threads: some last, each with a frame open from before the
    /// session to after it, and some are renewed all the time.</summary>
    private sealed class Walkers : IDisposable
    {
        private readonly CancellationTokenSource _end = new();
        private readonly ConcurrentQueue<Walk.Suspended> _suspended = new();
        private readonly Thread[] _lasting;
        private readonly Thread[] _renewed;

        public Walkers()
        {
            using var started = new CountdownEvent(Lasting);
            _lasting = [
                .. Enumerable.Range(0, Lasting)
                    .Select(root =>
                        new Thread(
                            () => new Walk(root, _suspended).Run(() => started.Signal(),
                                () => _end.IsCancellationRequested)))];
            _renewed = [.. Enumerable.Range(Lasting, Renewed).Select(root => new Thread(() => Renew(root)))];
            Array.ForEach(_lasting, static thread => thread.Start());
            Array.ForEach(_renewed, static thread => thread.Start());
            started.Wait();
        }

        public void AssertNotSmaller(Capture capture, Dictionary<int, long> before)
        {
            foreach (Thread thread in _lasting)
            {
                long elapsed = Elapsed(Of(thread, capture));
                Assert.InRange(elapsed, before.GetValueOrDefault(thread.ManagedThreadId), capture.Header.Duration);
                before[thread.ManagedThreadId] = elapsed;
            }
        }

        public void AssertComplete(Capture capture)
        {
            foreach (Thread thread in _lasting)
            {
                ThreadCapture recorded = Of(thread, capture);
                Assert.Equal((capture.Header.Duration, 0, 0),
                    (Elapsed(recorded), recorded.Unattributed, recorded.Outside));
            }
        }

        public void Dispose()
        {
            _end.Cancel();
            Array.ForEach([.. _lasting, .. _renewed], static thread => thread.Join());
            _end.Dispose();
        }

        private static ThreadCapture Of(Thread thread, Capture capture) =>
            Assert.Single(capture.Threads, recorded => recorded.Id == thread.ManagedThreadId);

        private void Renew(int root)
        {
            while (!_end.IsCancellationRequested)
            {
                DateTime end = DateTime.UtcNow + s_renewal;
                var thread =
                    new Thread(() => new Walk(root, _suspended).Run(static () => { }, () => DateTime.UtcNow > end));
                thread.Start();
                thread.Join();
            }
        }
    }
}
