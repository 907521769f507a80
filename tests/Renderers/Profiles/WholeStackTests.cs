using Weft.Renderers.Profiles;

namespace Weft.Renderers.Tests.Profiles;

/// <summary>Stacks are written out whole, unless all together would be too much.</summary>
public sealed class WholeStackTests
{
    [Fact]
    public void A_recursion_of_100000_calls_is_cut_in_the_middle()
    {
        var profile = Profile.From(DeepCapture.Create(methods: 3));
        var whole = new WholeStacks(profile);
        long frames = 0;
        foreach (var stack in profile.AllThreads.Stacks)
        {
            frames += whole.InnermostFirst(stack).Count;
        }

        Assert.InRange(frames, 1_000_000, 10_000_000);
        var deepest = whole.InnermostFirst(new StackHandle(DeepCapture.Depth - 1))
            .Select(frame => profile.Frames[frame]).ToList();
        Assert.Single(deepest, static frame => frame.Kind == ProfileFrameKind.LeftOut);
        Assert.Equal(64, deepest.Count);
        Assert.Equal(profile.Frames[profile.Stacks.FrameOf(new StackHandle(0))], deepest[^1]);
        Assert.Equal(profile.Frames[profile.Stacks.FrameOf(new StackHandle(DeepCapture.Depth - 1))], deepest[0]);
    }

    [Fact]
    public void A_stack_of_3000_calls_is_whole()
    {
        var deep = DeepCapture.Create(methods: 3);
        var profile =
            Profile.From(deep with { Threads = [deep.Threads[0] with { Paths = deep.Threads[0].Paths[..3000] }] });

        Assert.Equal(3000, new WholeStacks(profile).InnermostFirst(new StackHandle(2999)).Count);
    }
}
