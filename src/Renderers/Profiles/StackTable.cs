using System.Collections.Immutable;

namespace Weft.Renderers.Profiles;

/// <summary>
/// All stacks of a profile, each once: a frame and the stack of its caller, which always comes before it. Threads
/// share them, and
/// so do the waits of async methods.
/// </summary>
public sealed class StackTable
{
    private readonly ImmutableArray<StackNode> _stacks;

    internal StackTable(ImmutableArray<StackNode> stacks) => _stacks = stacks;

    /// <summary>How many there are.</summary>
    public int Count => _stacks.Length;

    /// <summary>The innermost frame of a stack.</summary>
    public FrameHandle FrameOf(StackHandle stack) => _stacks[stack.Index].Frame;

    /// <summary>The stack without its innermost frame; <see cref="StackHandle.None"/> if there was only one.</summary>
    public StackHandle CallerOf(StackHandle stack) => _stacks[stack.Index].Caller;

    /// <summary>How many frames a stack has; 0 for <see cref="StackHandle.None"/>.</summary>
    public int LevelsOf(StackHandle stack) => stack.IsNone ? 0 : _stacks[stack.Index].Levels;
}
