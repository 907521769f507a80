using System.Collections.Immutable;
using System.Globalization;
using Weft.Renderers.Profiles;

namespace Weft.Renderers;

/// <summary>
/// Collapsed stacks, which flame graph tools read: a line for each stack with the frames from the outermost inwards,
/// a space,
/// and the time in nanoseconds.
/// </summary>
/// <remarks>The format has one value a stack, and that is the time of all threads. Waits have none there.</remarks>
/// <example>
/// <code>
/// using FileStream file = File.Create("run.collapsed");
/// CollapsedRenderer.Default.Render(Capture.Load("run.weft.json"), file);
/// // flamegraph.pl run.collapsed &gt; run.svg
/// </code>
/// </example>
public sealed class CollapsedRenderer : TextRenderer
{
    private CollapsedRenderer()
    {
    }

    /// <summary>The renderer.</summary>
    public static CollapsedRenderer Default { get; } = new();

    /// <summary><c>.collapsed</c> and <c>.folded</c>.</summary>
    public override ImmutableArray<string> Suffixes => [.. Formats.SuffixesOf("Collapsed")];

    /// <inheritdoc/>
    public override void Render(Capture capture, TextWriter writer)
    {
        var profile = Profile.From(capture);
        if (profile.Find(ProfileColumn.Time) is not { } time)
        {
            return;
        }

        // Readers take the last space for the separator, so that names may have others.
        var names = Array.ConvertAll(FrameText.FullNames(profile), static name => name.Replace(';', ','));
        var stacks = new WholeStacks(profile);
        foreach (var (stack, value) in profile.Exported(profile.AllThreads, time))
        {
            var frames = stacks.InnermostFirst(stack);
            for (var i = frames.Count - 1; i >= 0; i--)
            {
                writer.Write(names[frames[i].Index]);
                writer.Write(i > 0 ? ';' : ' ');
            }

            writer.Write(value.ToString(CultureInfo.InvariantCulture));
            writer.Write('\n');
        }
    }
}
