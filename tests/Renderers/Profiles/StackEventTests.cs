using CsCheck;
using Weft.Renderers.Profiles;

namespace Weft.Renderers.Tests.Profiles;

/// <summary>A timeline as beginnings and ends of frames.</summary>
public sealed class StackEventTests
{
    [Fact]
    public void Events_are_in_the_order_of_time_and_well_nested()
    {
        RandomCaptures.Any.Sample(static capture =>
        {
            var profile = Profile.From(capture);
            foreach (var thread in profile.Threads)
            {
                var open = new Stack<FrameHandle>();
                long at = 0;
                foreach (var one in StackEvents.Of(profile, thread))
                {
                    Assert.True(one.At >= at);
                    at = one.At;
                    if (one.IsBegin)
                    {
                        open.Push(one.Frame);
                    }
                    else
                    {
                        Assert.Equal(open.Pop(), one.Frame);
                    }
                }

                Assert.Empty(open);
            }
        });
    }

    [Fact]
    public void Each_segment_lasts_as_long_as_its_innermost_frame_is_on_top()
    {
        RandomCaptures.Any.Sample(static capture =>
        {
            var profile = Profile.From(capture);
            foreach (var thread in profile.Threads)
            {
                var expected = new Dictionary<FrameHandle, long>();
                foreach (var segment in thread.Segments.Where(static one => !one.Stack.IsNone && one.Duration > 0))
                {
                    Add(expected, profile.Stacks.FrameOf(segment.Stack), segment.Duration);
                }

                Assert.Equal(expected.OrderBy(static one => one.Key.Index),
                    OnTop(profile, thread).OrderBy(static one => one.Key.Index));
            }
        });
    }

    [Fact]
    public void A_pause_stands_within_what_it_stopped()
    {
        var capture = Timelines.Small;
        var profile = Profile.From(capture with
        {
            Timeline =
                capture.Timeline! with
                {
                    Threads = [
                    Timelines.Of((0, 1), (1, 2), (TimelineSegment.GarbageCollection, 3), (1, 4),
                        (TimelineSegment.Outside, 5), (0, 6)).Threads[0], capture.Timeline!.Threads[1]]
                },
        });
        var names = FrameText.ShortNames(profile);

        Assert.Equal(
            "0 (Program.Main 1 (Checkout.Total 3 ([gc] 6 )[gc] 10 )Checkout.Total 10 )Program.Main 15 (Program.Main "
            + "21 )Program.Main",
            string.Join(' ',
                StackEvents.Of(profile, profile.Threads[0])
                .Select(one => $"{one.At / 1_000_000} {(one.IsBegin ? '(' : ')')}{names[one.Frame.Index]}")));
    }

    /// <summary>How long each frame was the innermost one.</summary>
    private static Dictionary<FrameHandle, long> OnTop(Profile profile, ProfileThread thread)
    {
        var times = new Dictionary<FrameHandle, long>();
        var open = new Stack<FrameHandle>();
        long at = 0;
        foreach (var one in StackEvents.Of(profile, thread))
        {
            if (open.TryPeek(out var top))
            {
                Add(times, top, one.At - at);
            }

            at = one.At;
            if (one.IsBegin)
            {
                open.Push(one.Frame);
            }
            else
            {
                open.Pop();
            }
        }

        return times.Where(static one => one.Value > 0).ToDictionary();
    }

    private static void Add(Dictionary<FrameHandle, long> times, FrameHandle frame, long time) =>
        times[frame] = times.GetValueOrDefault(frame) + time;
}
