using System.Collections.Immutable;
using Weft.Renderers.Processors;

namespace Weft.Renderers.Queries;

/// <summary>
/// A step from the call tree of a capture to the tree that answers come from. No step loses or adds time. A
/// caller takes
/// <see cref="Usual"/>, or any list of his own in any order.
/// </summary>
public sealed class TreeProcessor
{
    private readonly Func<Capture, CallTree, CallTree> _apply;

    private TreeProcessor(string name, Func<Capture, CallTree, CallTree> apply) => (Name, _apply) = (name, apply);

    /// <summary>Its effect, in a word or two.</summary>
    public string Name { get; }

    /// <summary>Makes one row of a method and its calls of itself.</summary>
    public static TreeProcessor FoldRecursion { get; }
        = new("fold recursion", static (_, tree) => Processors.FoldRecursion.Apply(tree));

    /// <summary>Removes the callers that only lead to the start of the session.</summary>
    public static TreeProcessor TrimStem { get; }
        = new("trim stem", static (_, tree) => Processors.TrimStem.Apply(tree));

    /// <summary>Puts the longest call paths first.</summary>
    public static TreeProcessor SortByTotal { get; }
        = new("sort by total", static (_, tree) => Processors.SortByTotal.Apply(tree));

    /// <summary>The default processors.</summary>
    public static ImmutableArray<TreeProcessor> Usual { get; } = [FoldRecursion, SortByTotal];

    /// <summary>
    /// Leaves the time of call paths to their callers if they have less than a share of all time, 0 to 1.
    /// </summary>
    public static TreeProcessor FoldSmallCalls(double share)
    {
        if (share is not (>= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(share), share, "A share is 0 to 1.");
        }

        return new("fold small calls", (_, tree) => Processors.FoldSmallCalls.Apply(tree, share));
    }

    /// <summary>Adds the time of call paths below a number of levels to their callers.</summary>
    public static TreeProcessor FoldDeepCalls(int levels)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(levels, 1);
        return new("fold deep calls", (_, tree) => Processors.FoldDeepCalls.Apply(tree, levels));
    }

    /// <summary>Hides the frames of members that match a pattern, but for the first that other code calls.</summary>
    /// <exception cref="ArgumentException">A pattern can match no name.</exception>
    public static TreeProcessor Hide(params string[] patterns)
    {
        PatternSetting.RequireValid("Hide", patterns, nameof(patterns));
        return new("hide", (capture, tree) =>
        {
            var groups = new FrameGroups(capture.Methods, patterns, named: false);
            return groups.AreEmpty ? tree : CloseGroups.Apply(GroupFrames.Apply(tree, groups.Of));
        });
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    internal CallTree Apply(Capture capture, CallTree tree) => _apply(capture, tree);
}
