namespace Weft.Renderers.Profiles;

/// <summary>
/// Stacks for formats that repeat every frame of every stack. A recursion of 100,000 calls would be five thousand
/// million frames
/// there, so that stacks are cut in the middle where all together would be more than ten million. Not safe for
/// concurrent use.
/// </summary>
public sealed class WholeStacks
{
    private const long Budget = 10_000_000;
    private const int FewestFrames = 64;

    private readonly List<FrameHandle> _frames = [];
    private readonly Profile _profile;
    private readonly int _most;
    private readonly StackHandle[] _outer;

    /// <summary>Creates a reader of the stacks of a profile.</summary>
    public WholeStacks(Profile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        _profile = profile;
        _most = MostFrames(profile.Stacks);
        _outer = _most < int.MaxValue ? OuterParts(profile.Stacks, _most / 2) : [];
    }

    /// <summary>The frames of a stack, innermost first. The list is good until the next call.</summary>
    public IReadOnlyList<FrameHandle> InnermostFirst(StackHandle stack)
    {
        _frames.Clear();
        if (_profile.LeftOut is { } leftOut && _profile.Stacks.LevelsOf(stack) > _most)
        {
            var outer = _outer[stack.Index];
            Add(stack, _most - (_most / 2) - 1);
            _frames.Add(leftOut);
            Add(outer, int.MaxValue);
        }
        else
        {
            Add(stack, int.MaxValue);
        }

        return _frames;
    }

    private void Add(StackHandle stack, int most)
    {
        for (; !stack.IsNone && most > 0; most--, stack = _profile.Stacks.CallerOf(stack))
        {
            _frames.Add(_profile.Stacks.FrameOf(stack));
        }
    }

    /// <summary>
    /// The outermost frames of each stack, looked up in one pass: a walk from each stack would be as long as what is
    /// left out.
    /// </summary>
    private static StackHandle[] OuterParts(StackTable stacks, int levels)
    {
        var outer = new StackHandle[stacks.Count];
        for (var i = 0; i < outer.Length; i++)
        {
            var stack = new StackHandle(i);
            outer[i] = stacks.LevelsOf(stack) <= levels ? stack : outer[stacks.CallerOf(stack).Index];
        }

        return outer;
    }

    /// <summary>Whether there are stacks that have to be cut.</summary>
    internal static bool AreCut(StackTableBuilder tables)
    {
        var stacks = tables.Stacks();
        return MostFrames(stacks) < int.MaxValue;
    }

    private static int MostFrames(StackTable stacks)
    {
        if (Sum(stacks, int.MaxValue) <= Budget)
        {
            return int.MaxValue;
        }

        var most = FewestFrames;
        while (Sum(stacks, most * 2) <= Budget)
        {
            most *= 2;
        }

        return most;
    }

    private static long Sum(StackTable stacks, int most)
    {
        long sum = 0;
        for (var i = 0; i < stacks.Count; i++)
        {
            sum += Math.Min(stacks.LevelsOf(new StackHandle(i)), most);
        }

        return sum;
    }
}
