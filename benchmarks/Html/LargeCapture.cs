using System.Collections.Immutable;

namespace Weft.Benchmarks;

/// <summary>A capture as large as a page has to bear without folding anything:
/// 100,000 call paths, and a timeline of them. The same at every call.</summary>
internal static class LargeCapture
{
    private const int Paths = 99_000;
    private const int WaitingPaths = 1_000;
    private const int Segments = 1_000_000;
    private const int Spans = 50_000;
    private const int Threads = 4;
    private const int Methods = 4_000;
    private const int DeepestLevel = 40;
    private const long Second = 1_000_000_000;
    private const long Duration = 600 * Second;

    internal static Capture Create(bool timeline)
    {
        var random = new Random(1);
        ThreadCapture[] threads = [.. Enumerable.Range(0, Threads).Select(i => Thread(random, i))];
        WaitingPath[] waits = [
            .. Enumerable.Range(0, WaitingPaths)
                .Select(i =>
                    new WaitingPath(i == 0 ? -1 : random.Next(Math.Max(0, i - 50), i), random.Next(Methods),
                        random.NextInt64(Second)))];
        return new Capture
        {
            Header = Header(),
            Methods = [
                .. Enumerable.Range(0, Methods)
                    .Select(static i =>
                        new ProfiledMethod(FrameKind.Method, $"Method{i}Async",
                            $"Shop.Orders.Processing.Service{i / 12}", $"src/Orders/Processing/Service{i / 12}.cs",
                            10 + (i % 12 * 20), "Shop.Orders"))],
            Threads = [.. threads],
            Waits = [.. waits],
            Timeline = timeline ? Timeline(random, waits.Length) : null,
        };
    }

    private static CaptureHeader Header() => new()
    {
        Program = "Shop",
        Arguments = "",
        ProcessId = 1,
        Machine = "benchmark",
        OperatingSystem = "Linux",
        Runtime = ".NET",
        ProcessorCount = 8,
        StartedAt = DateTimeOffset.UnixEpoch,
        Duration = Duration,
        CpuTime = Duration,
        Interval = 1_000_000,
        Recorder = "timeline",
    };

    /// <summary>Every path below one of those before it, most often a late one,
    /// so that the tree is deep and wide as those of real programs are.</summary>
    private static ThreadCapture Thread(Random random, int number)
    {
        var paths = ImmutableArray.CreateBuilder<CallPath>(Paths / Threads);
        var levels = new List<int>();
        var callees = new List<int>();
        for (int i = 0; i < Paths / Threads; i++)
        {
            int parent = i == 0 ? -1 : random.Next(Math.Max(0, i - (random.Next(10) == 0 ? i : 30)), i);
            while (parent >= 0 && levels[parent] >= DeepestLevel)
            {
                parent = paths[parent].Parent;
            }

            long samples = 1 + (long)(random.NextDouble() * random.NextDouble() * 12);
            levels.Add(parent < 0 ? 0 : levels[parent] + 1);
            long self = (samples * 1_000_000) + random.Next(200_000);
            int method = parent < 0 ? number : Callee(paths[parent].Method, callees[parent]++);
            callees.Add(0);
            paths.Add(new CallPath(parent, method, self, samples) { Cpu = self - random.Next(500_000) });
        }

        return new ThreadCapture
        {
            Id = number + 1,
            Name = $"Worker {number + 1}",
            IsThreadPool = false,
            Outside = Second,
            GarbageCollection = Second,
            Unattributed = 0,
            SampleCount = paths.Sum(static path => path.SampleCount),
            TruncatedSampleCount = 0,
            Paths = paths.ToImmutable(),
        };
    }

    /// <summary>A method calls a few others more often than many, and no path
    /// of it the same one twice: equal paths would be one row.</summary>
    private static int Callee(int method, int number) => ((method * 31) + number + 1) % Methods;

    private static Timeline Timeline(Random random, int waits)
    {
        var spans = ImmutableArray.CreateBuilder<AsyncSpan>(Spans);
        for (int i = 1; i <= Spans; i++)
        {
            long end = Duration / Spans * i;
            long duration = (long)(random.NextDouble() * Math.Min(end, Second / 5));
            spans.Add(new AsyncSpan(random.Next(waits), end - duration, duration));
        }

        return new Timeline
        {
            Threads = [.. Enumerable.Range(0, Threads).Select(_ => Lane(random))],
            Spans = spans.ToImmutable(),
            DroppedSpanCount = 0
        };
    }

    private static ThreadTimeline Lane(Random random)
    {
        const int Count = Segments / Threads;
        var segments = ImmutableArray.CreateBuilder<TimelineSegment>(Count);
        long start = 0;
        for (int i = 0; i < Count; i++)
        {
            long duration = Duration / Count + random.Next(-200_000, 200_000);
            int path = random.Next(50) == 0 ? TimelineSegment.Outside : random.Next(Paths / Threads);
            segments.Add(new TimelineSegment(path, start, duration));
            start += duration;
        }

        return new ThreadTimeline { Segments = segments.ToImmutable(), DroppedSegmentCount = 0, DroppedTime = 0 };
    }
}
