using CsCheck;

namespace Weft.Renderers.Tests.Merging;

/// <summary>Merging is associative and loses nothing, whatever the captures.</summary>
public sealed class MergePropertyTests
{
    [Fact]
    public void Merging_is_associative() =>
        Gen.Select(RandomCaptures.Any, RandomCaptures.Any, RandomCaptures.Any).Sample(static (a, b, c) =>
        {
            var atOnce = Capture.Merge([a, b, c]);
            EqualCaptures.Assert(atOnce, Capture.Merge([Capture.Merge([a, b]), c]));
            EqualCaptures.Assert(atOnce, Capture.Merge([a, Capture.Merge([b, c])]));
        }, iter: 60);

    [Fact]
    public void A_merged_capture_comes_back_from_its_file() =>
        RandomCaptures.Any.Array[2, 4].Sample(static captures =>
        {
            var merged = Capture.Merge(captures);
            EqualCaptures.Assert(merged, Reread(merged));
        }, iter: 60);

    [Fact]
    public void Every_sum_is_that_of_the_captures() =>
        RandomCaptures.Any.Array[2, 4].Sample(static captures =>
        {
            Assert.Equal(Sums(captures), Sums(Capture.Merge(captures)));
        }, iter: 60);

    [Fact]
    public void Each_part_can_be_taken_out_again() =>
        RandomCaptures.Any.Array[2, 4].Sample(static captures =>
        {
            var parts = CaptureParts.Split(Capture.Merge(captures));
            Assert.Equal(captures.Length, parts.Length);
            foreach (var (before, after) in captures.Zip(parts))
            {
                Assert.Equal(before.Header, after.Header);
                Assert.Equal(before.Waits.Select(path => Of(path, before)),
                    after.Waits.Select(path => Of(path, after)));
                AssertNumbers(before, before.WaitColumns, after, after.WaitColumns);
                Assert.Equal(before.Threads.Length, after.Threads.Length);
                foreach (var (thread, same) in before.Threads.Zip(after.Threads))
                {
                    Assert.Equal(
                        thread with { Paths = [], Columns = PathValues.None },
                        same with { Paths = [], Columns = PathValues.None });
                    AssertNumbers(before, thread.Columns, after, same.Columns);
                    Assert.Equal(thread.Paths.Select(path => Of(path, before)),
                        same.Paths.Select(path => Of(path, after)));
                }
            }
        }, iter: 60);

    [Fact]
    public void Every_segment_and_span_keeps_its_time_and_its_path() =>
        RandomCaptures.Any.Array[2, 4].Sample(static captures =>
        {
            var merged = Capture.Merge(captures);
            if (merged.Timeline is not { } timeline)
            {
                Assert.All(captures, static capture => Assert.Null(capture.Timeline));
                return;
            }

            Assert.Equal(
                captures.SelectMany(static capture => Spans(capture)).OrderBy(static span => span).ToList(),
                Spans(merged).OrderBy(static span => span).ToList());
            Assert.True(timeline.Spans.Zip(timeline.Spans.Skip(1)).All(static pair =>
                pair.First.Start + pair.First.Duration <= pair.Second.Start + pair.Second.Duration));
            var i = 0;
            foreach (var lane in captures.SelectMany(static capture => Lanes(capture)))
            {
                Assert.Equal(lane?.Segments.AsEnumerable() ?? [], timeline.Threads[i].Segments);
                Assert.Equal(lane?.DroppedTime ?? CaptureSums.ElapsedTime(merged.Threads[i]),
                    timeline.Threads[i].DroppedTime);
                i++;
            }
        }, iter: 60);

    [Fact]
    public void What_is_idle_in_a_capture_is_idle_in_the_merged_one() =>
        RandomCaptures.Any.Array[2, 4].Sample(static captures =>
        {
            var sums = captures.Select(static capture => CallTreeBuilder.Merged(capture).Root.Total).ToList();
            var idle = captures.Sum(static capture => IdleOf(capture));
            var merged = Capture.Merge(captures);
            var total = CallTreeBuilder.Merged(merged).Root.Total;
            Assert.Equal(sums.Sum(static sum => sum.Time), total.Time);
            Assert.Equal(sums.Sum(static sum => sum.Wait), total.Wait);
            Assert.Equal(sums.Sum(static sum => sum.Samples), total.Samples);
            Assert.Equal(idle, IdleOf(merged));
        }, iter: 60);

    /// <summary>Texts have other numbers in a merged capture.</summary>
    private static void AssertNumbers(Capture before, PathValues expected, Capture after, PathValues actual) =>
        Assert.All(CaptureColumn.Open, column => Assert.Equal(
            expected.Of(column).Select(number => Told(before, column, number)),
            actual.Of(column).Select(number => Told(after, column, number))));

    private static string Told(Capture capture, CaptureColumn column, long number) =>
        column.Unit != ColumnUnit.Text ? $"{number}" : number == 0 ? "" : $"'{capture.Texts[(int)number - 1]}'";

    private static long IdleOf(Capture capture)
    {
        long idle = 0;
        CallTreeBuilder.Merged(capture).Walk((node, level) =>
            idle += level == 1 && node.Subject.Kind == CallNodeKind.Idle ? node.Total.Sum : 0);
        return idle;
    }

    private static object Of(CallPath path, Capture capture) =>
        (path with { Method = 0 }, capture.Methods[path.Method]);

    private static object Of(WaitingPath path, Capture capture) =>
        (path with { Method = 0 }, capture.Methods[path.Method]);

    private static IEnumerable<ThreadTimeline?> Lanes(Capture capture) =>
        capture.Threads.Select((_, i) => capture.Timeline?.Threads[i]);

    private static IEnumerable<string> Spans(Capture capture) =>
        (capture.Timeline?.Spans ?? []).Select(span =>
            $"{span.Start} {span.Duration} {capture.Methods[capture.Waits[span.Path].Method]} "
            + $"{capture.Waits[span.Path].Wait}");

    private static string Sums(params Capture[] captures)
    {
        var threads = captures.SelectMany(static capture => capture.Threads).ToList();
        var paths = threads.SelectMany(static thread => thread.Paths).ToList();
        var waits = captures.SelectMany(static capture => capture.Waits).ToList();
        return string.Join(
            ' ',
            threads.Count, paths.Count, waits.Count,
            threads.Sum(static one => one.Outside), threads.Sum(static one => one.GarbageCollection),
            threads.Sum(static one => one.Unattributed), threads.Sum(static one => one.Cpu),
            threads.Sum(static one => one.Allocated), threads.Sum(static one => one.SampleCount),
            threads.Sum(static one => one.TruncatedSampleCount), threads.Sum(static one => one.LastProbe),
            paths.Sum(static one => one.Self), paths.Sum(static one => one.SampleCount),
            paths.Sum(static one => one.Cpu), paths.Sum(static one => one.Calls),
            paths.Sum(static one => one.Allocated), paths.Sum(static one => one.GarbageCollection),
            string.Join(
                ' ',
                CaptureColumn.Open.Where(static column => column.AddsUp).Select(
                    column => captures.Sum(capture => CaptureSums.SumOf(capture, column)))),
            waits.Sum(static one => one.Wait), waits.Sum(static one => one.LastEnd),
            waits.Sum(static one => one.Longest?.End),
            captures.Sum(static one => one.RecorderFailures), captures.Sum(static one => one.Header.CpuTime),
            captures.Sum(static one => one.Timeline?.DroppedSpanCount ?? 0));
    }

    private static Capture Reread(Capture capture)
    {
        using var stream = new MemoryStream();
        capture.Save(stream);
        stream.Position = 0;
        return Capture.Load(stream);
    }
}
