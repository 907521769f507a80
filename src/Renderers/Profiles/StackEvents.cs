namespace Weft.Renderers.Profiles;

/// <summary>
/// A timeline as beginnings and ends of frames, in the order of time and well nested. Calls of one path that follow
/// one another
/// without a tick between them are one. A pause of the garbage collector stands within what it stopped.
/// </summary>
public static class StackEvents
{
    /// <summary>The events of a thread; none without a timeline.</summary>
    public static IEnumerable<StackEvent> Of(Profile profile, ProfileThread thread)
    {
        var open = new List<StackHandle>();
        var opening = new List<StackHandle>();
        long end = 0;
        foreach (var segment in thread.Segments)
        {
            end = segment.End;
            if (!segment.Stack.IsNone
                && profile.Frames[profile.Stacks.FrameOf(segment.Stack)].Kind == ProfileFrameKind.GarbageCollection)
            {
                yield return new StackEvent(true, profile.Stacks.FrameOf(segment.Stack), segment.Start);
                yield return new StackEvent(false, profile.Stacks.FrameOf(segment.Stack), segment.End);
                continue;
            }

            var kept = Kept(profile.Stacks, open, segment.Stack, opening);
            for (; open.Count > kept; open.RemoveAt(open.Count - 1))
            {
                yield return new StackEvent(false, profile.Stacks.FrameOf(open[^1]), segment.Start);
            }

            for (; opening.Count > 0; opening.RemoveAt(opening.Count - 1))
            {
                open.Add(opening[^1]);
                yield return new StackEvent(true, profile.Stacks.FrameOf(open[^1]), segment.Start);
            }
        }

        for (; open.Count > 0; open.RemoveAt(open.Count - 1))
        {
            yield return new StackEvent(false, profile.Stacks.FrameOf(open[^1]), end);
        }
    }

    /// <summary>
    /// How many of the open frames stay open under a stack; gathers those that it opens, innermost first.
    /// </summary>
    private static int Kept(StackTable stacks, List<StackHandle> open, StackHandle stack, List<StackHandle> opening)
    {
        for (; !stack.IsNone; stack = stacks.CallerOf(stack))
        {
            var level = stacks.LevelsOf(stack);
            if (level <= open.Count && open[level - 1] == stack)
            {
                return level;
            }

            opening.Add(stack);
        }

        return 0;
    }
}
