using System.Collections.Concurrent;

namespace Weft.Tests.Timelines;

/// <summary>Sessions that are stopped while threads never rest: their recorder
/// is told everything once, and never by two at a time.</summary>
[Collection(nameof(WholeProcess))]
public sealed class OwnRecorderStressTests : IDisposable
{
    private const int Threads = 6;

    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentQueue<Walk.Suspended> _suspended = new();

    public void Dispose() => _end.Dispose();

    [Fact]
    public void Every_thread_is_told_of_from_the_start_to_the_stop_without_a_gap()
    {
        using var started = new CountdownEvent(Threads);
        Thread[] threads = [
            .. Enumerable.Range(0, Threads)
                .Select(root =>
                    new Thread(
                        () => new Walk(root, _suspended).Run(() => started.Signal(),
                            () => _end.IsCancellationRequested)))];
        Array.ForEach(threads, static thread => thread.Start());
        started.Wait();
        try
        {
            DateTime end = DateTime.UtcNow + TimeSpan.FromSeconds(1);
            do
            {
                RecordOnce(threads);
            }
            while (DateTime.UtcNow < end);
        }
        finally
        {
            _end.Cancel();
            Array.ForEach(threads, static thread => thread.Join());
        }
    }

    private static void RecordOnce(Thread[] threads)
    {
        var recorder = new Checking();
        using Session session =
            Profiler.Start(new ProfilerOptions { Interval = ProfilerOptions.MinInterval, Recorder = recorder });
        Thread.Sleep(3);
        session.Snapshot();
        Thread.Sleep(2);
        Capture capture = session.Stop();
        Assert.Equal((0, null), (capture.RecorderFailures, recorder.Complaint));
        foreach (Thread thread in threads)
        {
            (long end, long weight, bool isEnded) = recorder.Of(thread);
            ThreadCapture recorded = Assert.Single(capture.Threads, one => one.Id == thread.ManagedThreadId);
            Assert.True(isEnded);
            Assert.Equal(capture.Header.Duration, end);
            Assert.True(weight > 0 || recorded.SampleCount == 0);
        }
    }

    private sealed class Checking() : Recorder("checking")
    {
        private readonly ConcurrentDictionary<Thread, Part> _parts = [];

        public string? Complaint { get; private set; }

        public (long End, long Weight, bool IsEnded) Of(Thread thread) =>
            (_parts[thread].At, _parts[thread].Weight, _parts[thread].IsEnded);

        protected override ThreadRecorder CreateThreadRecorder(Thread thread)
        {
            var part = new Part(this);
            return _parts.TryAdd(thread, part) ? part : throw new InvalidOperationException("There is one already.");
        }

        private sealed class Part(Checking all) : ThreadRecorder
        {
            private int _isAtWork;

            public long At { get; private set; }

            public long Weight { get; private set; }

            public bool IsEnded { get; private set; }

            public override void Record(in Charge charge)
            {
                Check(Interlocked.Exchange(ref _isAtWork, 1) == 0, "two at a time");
                Check(!IsEnded, "after the end");
                Check(charge.Start == At && charge.End > At, $"{charge} after {At}");
                At = charge.End;
                Weight += charge.Weight;
                Volatile.Write(ref _isAtWork, 0);
            }

            public override void End()
            {
                Check(!IsEnded && _isAtWork == 0, "a second end");
                IsEnded = true;
            }

            private void Check(bool isRight, string complaint) => all.Complaint ??= isRight ? null : complaint;
        }
    }
}
