using System.Runtime.InteropServices;

namespace Weft;

/// <summary>The numbers of a stack's slots at the last look. The next look
/// interns only the slots that have changed since.</summary>
/// <remarks>8 bytes a slot, for the deepest stack that was looked at. Not thread-safe.</remarks>
internal sealed class InternedStack
{
    private Slot[] _slots = [];

    // Numbers of call paths or of nodes: the caller that adds them knows which.
    private int[] _nodes = [];
    private int _depth;

    /// <summary>The number of the outermost <paramref name="depth"/> slots, at least one.</summary>
    public int this[int depth] => _nodes[depth - 1];

    /// <summary>Forgets everything from the first slot that differs, makes room
    /// for the others, and returns how many are still known.</summary>
    public int Retain(ReadOnlySpan<Slot> slots)
    {
        // As numbers it compares eight slots an instruction: 10,000 equal ones cost about a microsecond.
        _depth = Numbers(slots).CommonPrefixLength(Numbers(_slots.AsSpan(0, _depth)));
        if (_slots.Length < slots.Length)
        {
            int capacity = Math.Max(slots.Length, _slots.Length * 2);

            // The slots come last: if memory runs out in between, the numbers that are compared with them have room.
            Array.Resize(ref _nodes, capacity);
            Array.Resize(ref _slots, capacity);
        }

        return _depth;
    }

    /// <summary>Forgets all of them.</summary>
    public void Forget() => _depth = 0;

    /// <summary>Adds the innermost slot, for which <see cref="Retain"/> has made room.</summary>
    public void Add(Slot slot, int node)
    {
        _slots[_depth] = slot;
        _nodes[_depth] = node;
        _depth++;
    }

    private static ReadOnlySpan<int> Numbers(ReadOnlySpan<Slot> slots) => MemoryMarshal.Cast<Slot, int>(slots);
}
