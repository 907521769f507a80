using CsCheck;

namespace Weft.Tests.Timelines;

/// <summary>Lanes that share a pool against the plainest model there is: a list
/// of everything that each was charged.</summary>
public sealed class SegmentLaneTests
{
    private const int Lanes = 4;
    private const int PoolChunks = 6;
    private const int Budget = PoolChunks * SegmentChunk.Bytes;

    private static readonly RecordedTree s_tree = new();

    // Mostly changes of path, so that chunks fill up; sometimes pauses, and time that was lost.
    private static readonly Gen<Charge[]> s_charges =
        Gen.Select(Gen.Int[0, Lanes - 1], Gen.Int[-3, 5], Gen.Long[0, 20], Gen.Int[-40, 3], Gen.Int[-100, 2],
            (lane, place, time, paused, gap) =>
            new Charge(lane, place, time, Math.Max(0, paused), Math.Max(0, gap))).Array[0, 6000];

    [Fact]
    public void What_is_kept_is_the_end_of_what_was_charged_and_the_rest_is_counted()
    {
        s_charges.Sample(
            static charges =>
            {
                var pool = new SegmentPool(Budget);
                SegmentLane[] lanes = [.. Enumerable.Range(0, Lanes).Select(_ => new SegmentLane(pool))];
                Model[] models = Apply(charges, lanes);
                AssertSame(models, lanes);
                AssertSame(models, [.. lanes.Select(static lane => (SegmentLane)lane.Copy())]);
                Assert.InRange(pool.UsedBytes, 0, Math.Max(Budget, Lanes * SegmentChunk.Bytes));
            },
            iter: 200);
    }

    [Fact]
    public void What_a_capture_has_begun_to_read_stays_as_it_is()
    {
        Gen.Select(s_charges, s_charges).Sample(
            static (before, after) =>
            {
                var pool = new SegmentPool(Budget);
                SegmentLane[] lanes = [.. Enumerable.Range(0, Lanes).Select(_ => new SegmentLane(pool))];
                Model[] models = Apply(before, lanes);
                pool.BeginReading();
                SegmentLane[] copies = [.. lanes.Select(static lane => (SegmentLane)lane.Copy())];
                ThreadTimeline[] read = [.. copies.Select(static copy => copy.ToTimeline(0))];
                Apply(after, lanes);

                // What is left may be less, never something else.
                for (int i = 0; i < Lanes; i++)
                {
                    ThreadTimeline later = copies[i].ToTimeline(0);
                    Assert.Equal(read[i].Segments.TakeLast(later.Segments.Length), later.Segments);
                    Assert.Equal(models[i].Segments.Count, later.Segments.Length + later.DroppedSegmentCount);
                }

                pool.EndReading();
            },
            iter: 100);
    }

    [Fact]
    public void While_a_capture_is_made_what_it_may_have_found_is_replaced_and_not_written_over()
    {
        var pool = new SegmentPool(SegmentChunk.Bytes);
        var lane = new SegmentLane(pool);
        SegmentChunk found = pool.Rent(null);
        found.Begin(lane, null, 0, 0);
        found.Add(1, 10);
        pool.Close(found);

        pool.BeginReading();
        SegmentChunk replacement = pool.Rent(null);
        Assert.NotSame(found, replacement);
        Assert.Equal((null, 1, 1, 10L), (found.Owner, found.Count, found.PlaceOf(0), found.EndOf(0)));
        pool.EndReading();

        replacement.Begin(lane, null, 0, 0);
        pool.Close(replacement);
        Assert.Same(replacement, pool.Rent(null));
        Assert.Equal(SegmentChunk.Bytes, pool.UsedBytes);
    }

    [Fact]
    public void When_a_thread_ends_its_memory_goes_to_whoever_needs_it()
    {
        var pool = new SegmentPool(Budget);
        var ended = new SegmentLane(pool);
        Fill(ended, segments: 3 * SegmentChunk.Capacity);
        ended.End();
        Assert.Equal((3 * SegmentChunk.Capacity, 0L), Counts(ended));

        var running = new SegmentLane(pool);
        Fill(running, segments: PoolChunks * SegmentChunk.Capacity);
        Assert.Equal((PoolChunks * SegmentChunk.Capacity, 0L), Counts(running));
        Assert.Equal((0, 3L * SegmentChunk.Capacity), Counts(ended));
    }

    [Fact]
    public void A_sum_of_ended_threads_counts_their_segments_and_gives_their_memory_back()
    {
        var pool = new SegmentPool(Budget);
        var sum = new SegmentLane(pool);
        for (int thread = 0; thread < 3; thread++)
        {
            var ended = new SegmentLane(pool);
            Fill(ended, segments: 300);
            ended.End();
            sum.Add(ended);
        }

        Assert.Equal(0, pool.UsedBytes);
        ThreadTimeline timeline = sum.ToTimeline(0);
        Assert.Equal((0, 900L, 900L), (timeline.Segments.Length, timeline.DroppedSegmentCount, timeline.DroppedTime));
    }

    [Fact]
    public void After_the_end_of_a_session_nothing_is_held_but_the_newest_chunks()
    {
        var pool = new SegmentPool(Budget);
        var lane = new SegmentLane(pool);
        Fill(lane, segments: (4 * SegmentChunk.Capacity) + 1);
        pool.DropAll();
        Assert.Equal((1, 4L * SegmentChunk.Capacity), Counts(lane));
        Assert.Equal(SegmentChunk.Bytes, pool.UsedBytes);
    }

    private static void Fill(SegmentLane lane, int segments)
    {
        for (int i = 0; i < segments; i++)
        {
            lane.Charge(s_tree, i % 2, new Stretch(i, i + 1, 0, 1));
        }
    }

    private static (int Kept, long Dropped) Counts(SegmentLane lane)
    {
        ThreadTimeline timeline = lane.ToTimeline(0);
        return (timeline.Segments.Length, timeline.DroppedSegmentCount);
    }

    private static Model[] Apply(Charge[] charges, SegmentLane[] lanes)
    {
        Model[] models = [.. lanes.Select(static _ => new Model())];
        foreach (Charge charge in charges)
        {
            Model model = models[charge.Lane];
            Stretch stretch = model.Take(charge);
            if (stretch.Until > stretch.From)
            {
                lanes[charge.Lane].Charge(s_tree, charge.Place, stretch);
            }
        }

        return models;
    }

    private static void AssertSame(Model[] models, SegmentLane[] lanes)
    {
        for (int i = 0; i < Lanes; i++)
        {
            ThreadTimeline timeline = lanes[i].ToTimeline(0);
            List<TimelineSegment> all = models[i].Segments;
            int dropped = all.Count - timeline.Segments.Length;
            Assert.Equal(all.Skip(dropped), timeline.Segments);
            Assert.Equal((dropped, all.Take(dropped).Sum(static segment => segment.Duration)),
                (timeline.DroppedSegmentCount, timeline.DroppedTime));
        }
    }

    private readonly record struct Charge(int Lane, int Place, long Time, long Paused, long Gap);

    private sealed class Model
    {
        private long _now = 1000;

        public List<TimelineSegment> Segments { get; } = [];

        public Stretch Take(Charge charge)
        {
            if (Segments.Count > 0 && charge.Time + charge.Paused > 0)
            {
                Add(TimelineSegment.Unattributed, charge.Gap);
            }

            long from = _now;
            Add(charge.Place, charge.Time);
            Add(TimelineSegment.GarbageCollection, charge.Paused);
            return new Stretch(from, _now, charge.Paused, charge.Time);
        }

        private void Add(int place, long duration)
        {
            if (duration == 0)
            {
                return;
            }

            if (Segments.Count > 0 && Segments[^1].Path == place)
            {
                Segments[^1] = Segments[^1] with { Duration = Segments[^1].Duration + duration };
            }
            else
            {
                Segments.Add(new TimelineSegment(place, _now, duration));
            }

            _now += duration;
        }
    }
}
