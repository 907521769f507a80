namespace Weft.Tests.Interleavings;

/// <summary>What a modelled thread does.</summary>
internal enum ProbeKind
{
    /// <summary><c>ThreadStack.Enter</c>; a suspended frame that is opened
    /// again enters with another slot than it had.</summary>
    Enter,

    /// <summary><c>ThreadStack.Leave</c> and <c>Close</c>.</summary>
    Leave,

    /// <summary><c>ThreadStack.TrySuspend</c> and <c>CloseCold</c>.</summary>
    Suspend,
}

/// <summary>A sequence of probes on a stack, with the stacks that come of them:
/// number 0 is the first one, number n what the nth probe leaves.</summary>
internal sealed class Script
{
    private readonly List<int[]> _stacks;

    /// <summary>A script of no probes yet.</summary>
    /// <param name="slots">The stack at first.</param>
    public Script(params int[] slots) => _stacks = [slots];

    public List<(ProbeKind Kind, int Slot)> Probes { get; } = [];

    public IReadOnlyList<int[]> Stacks => _stacks;

    /// <summary>Slots that the stack has at first. The array that takes its
    /// place when they are full has all that the model has.</summary>
    public int Capacity { get; init; } = 2;

    public Script Enter(int slot) => Add(ProbeKind.Enter, slot, [.. _stacks[^1], slot]);

    public Script Leave() => Add(ProbeKind.Leave, 0, _stacks[^1][..^1]);

    public Script Suspend() => Add(ProbeKind.Suspend, 0, _stacks[^1][..^1]);

    private Script Add(ProbeKind kind, int slot, int[] stack)
    {
        Probes.Add((kind, slot));
        _stacks.Add(stack);
        return this;
    }
}
