using CsCheck;
using Weft.Renderers.Profiles;

namespace Weft.Renderers.Tests.Exports;

/// <summary>
/// Perfetto traces, decoded by hand: slices of each track are nested, and last as long as the segments.
/// </summary>
public sealed class PerfettoTests
{
    [Fact]
    public void Each_thread_is_a_track_of_slices()
    {
        var trace = new Trace(Timelines.Small);

        Assert.Equal(["Shop", "Main", "Printer", "Waits"], trace.Tracks.Values);
        Assert.Equal(
            ["Main: 100-700 Program.Main", "Main: 300-700 Checkout.Total", "Main: 600-700 Tax.Rate",
                "Printer: 0-700 Receipt.Print", "Printer: 400-700 [gc]", "Waits: 100-600 Store.LoadAsync"],
            trace.Slices.Select(one => $"{one.Track}: {one.Start / 1_000_000}-{one.End / 1_000_000} {one.Name}")
            .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Any_capture_gives_nested_slices_and_all_waits()
    {
        RandomCaptures.Any.Sample(static capture =>
        {
            var (trace, profile) = (new Trace(capture), Profile.From(capture));

            Assert.Equal(profile.Spans.Count(static one => !one.Stack.IsNone),
                trace.Slices.Count(static one => one.Track == "Waits"));
            Assert.Equal(profile.Spans.Where(static one => !one.Stack.IsNone).Sum(static one => one.Duration),
                trace.Slices.Where(static one => one.Track == "Waits").Sum(static one => one.End - one.Start));
        });
    }

    [Theory]
    [InlineData("hostile")]
    [InlineData("large")]
    [InlineData("empty")]
    public void So_do_captures_that_are_hard(string sample) =>
        Assert.NotEmpty(new Trace(ExportSamples.All[sample]).Tracks);

    private sealed class Trace
    {
        internal Trace(Capture capture)
        {
            var start = (capture.Header.StartedAt.UtcTicks - DateTime.UnixEpoch.Ticks) * 100;
            var names = new Dictionary<long, string>();
            var open = new Dictionary<long, Stack<(string Name, long Start)>>();
            var last = new Dictionary<long, long>();
            foreach (var (i,
                packet) in new ProtobufMessage(ExportSamples.Bytes(PerfettoRenderer.Default, capture)).Messages(1)
                    .Index())
            {
                Assert.Equal(1, packet.Number(10));
                Assert.Equal(i == 0 ? 3 : 2, packet.Number(13));
                foreach (var name in packet.Messages(12).SelectMany(static interned => interned.Messages(2)))
                {
                    names.Add(name.Number(1), name.Text(2));
                }

                foreach (var track in packet.Messages(60))
                {
                    Tracks.Add(track.Number(1),
                        track.Messages(3).Select(static one => one.Text(6))
                        .Concat(track.Messages(4).Select(static one => one.Text(5))).Append(track.Text(2)).First());
                    open.Add(track.Number(1), new());
                }

                foreach (var slice in packet.Messages(11))
                {
                    var (track, at) = (slice.Number(11), packet.Number(8) - start);
                    Assert.True(at >= last.GetValueOrDefault(track));
                    last[track] = at;
                    if (slice.Number(9) == 1)
                    {
                        open[track].Push((names[slice.Number(10)], at));
                    }
                    else
                    {
                        Assert.Equal(2, slice.Number(9));
                        var (name, began) = open[track].Pop();
                        Slices.Add((Tracks[track], name, began, at));
                    }
                }
            }

            Assert.All(open.Values, Assert.Empty);
        }

        internal Dictionary<long, string> Tracks { get; } = [];

        internal List<(string Track, string Name, long Start, long End)> Slices { get; } = [];
    }
}
