using System.Collections.Immutable;
using Weft.Renderers.Profiles;

namespace Weft.Renderers.Tests.Profiles;

/// <summary>The least that a format of one's own needs: the tables, and a loop over the rows.</summary>
public sealed class SlowestStackRenderer : TextRenderer
{
    public static SlowestStackRenderer Default { get; } = new();

    public override ImmutableArray<string> Suffixes => [".slowest"];

    public override void Render(Capture capture, TextWriter writer)
    {
        Profile profile = Profile.From(capture);
        if (profile.Find(ProfileColumn.Time) is not { } time || !profile.AllThreads.Has(time))
        {
            return;
        }

        ReadOnlySpan<long> values = profile.AllThreads[time];
        int slowest = 0;
        for (int row = 1; row < values.Length; row++)
        {
            slowest = values[row] > values[slowest] ? row : slowest;
        }

        foreach (FrameHandle frame in new WholeStacks(profile).InnermostFirst(profile.AllThreads.Stacks[slowest]))
        {
            writer.WriteLine(profile.Strings[profile.Frames[frame].Name]);
        }
    }
}

/// <summary>The example does what it says.</summary>
public sealed class ProfileExample
{
    [Fact]
    public void The_slowest_stack_is_written_innermost_first()
    {
        using var writer = new StringWriter { NewLine = "\n" };
        SlowestStackRenderer.Default.Render(Samples.OneThread, writer);

        Assert.Equal("Rate\nTotal\nRun\nMain\n", writer.ToString());
    }
}
