using System.Collections.Immutable;
using CsCheck;

namespace Weft.Renderers.Tests;

/// <summary>Captures of any shape that the model allows: equal methods listed
/// twice, paths in any order, threads without paths.</summary>
internal static class RandomCaptures
{
    private static readonly Gen<long> s_time = Gen.Long[0, 5_000_000_000];

    private static readonly Gen<ProfiledMethod> s_method =
        from kind in Gen.Enum<FrameKind>()
        from name in Gen.OneOf("Run", "Parse<T>", ".ctor", "", "<script>", "tab\there", "é😀")
        from type in Gen.OneOf("Shop.Basket", "Shop.Tax", "")
        from line in Gen.Int[0, 2]
        from grouping in Gen.OneOf("", "", "Parser", "<b>")
        from idle in Gen.OneOf(Gen.Const(false), Gen.Const(false), Gen.Const(true))
        select new ProfiledMethod(kind, name, type, line == 0 ? "" : "src/File.cs", line, "Shop")
        {
            Group = grouping,
            IsIdle = idle
        };

    internal static Gen<Capture> Any { get; } =
        from methods in s_method.Array[1, 8]
        from texts in Gen.OneOf("GET /orders", "tenant <7>", "é😀", "").Array[0, 3]
        from threads in Thread(methods.Length, texts.Length).Array[0, 5]
        from waits in Gen.Select(Gen.Int[0, int.MaxValue], Gen.Int[0, methods.Length - 1], s_time).Array[0, 20]
        from longest in Gen.Bool.Array[waits.Length]
        from tellsEnds in Gen.Bool
        from waitColumns in Values(waits.Length, texts.Length)
        from timeline in Timeline(threads, waits.Length).Null()
        from sources in Gen.Select(Gen.Bool, Gen.Int[1, 100],
            Gen.OneOf("", "\treturn 1;", "</script>", "\f\u2028\u202e😀").Array[0, 4]).Array[methods.Length]
        from failures in Gen.OneOf(Gen.Const(0L), s_time)
        from text in Gen.String
        from probeCost in s_time.Nullable()
        from commit in Gen.OneOf("2b021a7cd9d8b9ef", "").Null()
        from times in Gen.Select(s_time, s_time, Gen.Long[1, 10_000_000])
        select new Capture
        {
            Header = Samples.OneThread.Header with
            {
                Arguments = WithoutLoneSurrogates(text),
                SourceCommit = commit,
                Duration = times.Item1,
                CpuTime = times.Item2,
                Interval = times.Item3,
                ProbeCost = probeCost,
            },
            Methods = [.. methods],
            Threads = [.. threads],
            Waits = [.. waits.Select((row, i) => new WaitingPath((row.Item1 % (i + 1)) - 1, row.Item2, row.Item3)
            {
                Longest = longest[i] ? new LongestWait(0, row.Item3) : null,
                LastEnd = tellsEnds ? row.Item3 : null,
            })],
            WaitColumns = waitColumns,
            Texts = [.. texts],
            Timeline = timeline,
            Sources = [
                .. sources.Index().Where(static row => row.Item.Item1)
                    .Select(static row => new SourceExcerpt(row.Index, row.Item.Item2, [.. row.Item.Item3]))],
            RecorderFailures = failures,
        };

    private static Gen<ThreadCapture> Thread(int methodCount, int textCount) =>
        from name in Gen.OneOf("Main", "Worker", "Thread pool")
        from isPool in Gen.Bool
        from around in Gen.Select(s_time, s_time, s_time)
        from truncated in Gen.Long[0, 3]
        from tellsCpu in Gen.Bool
        from cpu in s_time
        from stretch in Gen.Select(Gen.Bool, Gen.Int[0, int.MaxValue], Gen.Double[0, 1], s_time)
        from lastProbe in s_time.Nullable()
        from allocated in s_time.Nullable()
        from counts in Gen.Select(Gen.Bool, Gen.Bool, Gen.Bool)
        from rows in Gen.Select(Gen.Int[0, int.MaxValue], Gen.Int[0, methodCount - 1], s_time,
            Gen.Long[0, 1000]).Array[0, 40]
        from columns in Values(rows.Length, textCount)
        select new ThreadCapture
        {
            Columns = columns,
            Id = 1,
            Name = name,
            IsThreadPool = isPool,
            Outside = around.Item1,
            GarbageCollection = around.Item2,
            Unattributed = around.Item3,
            SampleCount = rows.Sum(static row => row.Item4),
            TruncatedSampleCount = truncated,
            Cpu = tellsCpu ? cpu : null,
            Allocated = allocated,
            Longest = stretch.Item1
                ? Longest(stretch.Item2, stretch.Item3, stretch.Item4, rows.Select(static row => row.Item3).ToArray(),
                    around.Item1) : null,
            LastProbe = lastProbe,
            Paths =
            [
                .. rows.Select((row, i) => new CallPath((row.Item1 % (i + 1)) - 1, row.Item2, row.Item3, row.Item4)
                {
                    Cpu = tellsCpu ? row.Item3 / 2 : null,
                    Calls = counts.Item1 ? row.Item1 : null,
                    Allocated = counts.Item2 ? row.Item3 / 3 : null,
                    GarbageCollection = counts.Item3 ? row.Item4 : null,
                }),
            ],
        };

    /// <summary>Some of the open columns; mostly none.</summary>
    private static Gen<PathValues> Values(int count, int textCount) =>
        from told in Gen.Frequency((3, Gen.Const(0)), (1, Gen.Int[0, int.MaxValue]))
        from numbers in s_time.Array[count].Array[CaptureColumn.Open.Length]
        select CaptureColumn.Open.Index().Where(one => (told & (1 << one.Index)) != 0).Aggregate(
            PathValues.None,
            (values, one) => values.With(one.Item, [.. numbers[one.Index].Select(number => one.Item.Unit switch
            {
                ColumnUnit.Mark => number % 2,
                ColumnUnit.Text => number % (textCount + 1),
                _ => number,
            })]));

    /// <summary>A part of the time of a path, or of that without one.</summary>
    private static LongestStretch Longest(int choice, double part, long start, long[] selfs, long outside)
    {
        var path = (choice % (selfs.Length + 1)) - 1;
        var most = path < 0 ? outside : selfs[path];
        return new LongestStretch(path, start / 100, start / 100 + most, (long)(most * part),
            (long)(most * part / 200));
    }

    private static Gen<Timeline> Timeline(ThreadCapture[] threads, int waitCount) =>
        from lanes in Gen.Select(s_time, Gen.Select(Gen.Int[0, int.MaxValue], s_time).Array[0, 50], s_time,
            s_time).Array[threads.Length]
        from spans in Gen.Select(Gen.Int[0, int.MaxValue], s_time, Gen.Double[0, 1]).Array[0, waitCount == 0 ? 0 : 50]
        from dropped in s_time
        select new Timeline
        {
            Threads = [
                .. lanes.Select(
                    (lane, i) => Lane(lane.Item1, lane.Item2, threads[i].Paths.Length, lane.Item3, lane.Item4))],
            Spans = Spans(spans, waitCount),
            DroppedSpanCount = dropped,
        };

    private static ThreadTimeline Lane(long start, (int Path, long Duration)[] rows, int pathCount, long dropped,
        long droppedTime)
    {
        var segments = ImmutableArray.CreateBuilder<TimelineSegment>();
        foreach (var (path, duration) in rows)
        {
            segments.Add(new TimelineSegment((path % (pathCount + 3)) - 3, start, duration));
            start += duration;
        }

        return new ThreadTimeline
        {
            Segments = segments.ToImmutable(),
            DroppedSegmentCount = dropped,
            DroppedTime = droppedTime
        };
    }

    /// <summary>In the order of their ends.</summary>
    private static ImmutableArray<AsyncSpan> Spans((int Path, long Later, double Part)[] rows, int waitCount)
    {
        var spans = ImmutableArray.CreateBuilder<AsyncSpan>();
        long end = 0;
        foreach (var (path, later, part) in rows)
        {
            end += later;
            var duration = (long)(end * part);
            spans.Add(new AsyncSpan(path % waitCount, end - duration, duration));
        }

        return spans.ToImmutable();
    }

    private static string WithoutLoneSurrogates(string text) => string.Concat(text.EnumerateRunes());
}
