namespace Weft;

/// <summary>The activations on the stack of one thread, each with the depth at which it stands.</summary>
/// <remarks>For the owning thread. Frames that others left behind are dropped
/// as soon as another one stands at their depth or below.</remarks>
internal sealed class OpenActivations
{
    private Entry[] _entries = new Entry[8];
    private int _count;

    /// <summary>The one at a depth, or null.</summary>
    public Activation? At(int depth)
    {
        int i = _count - 1;
        while (i >= 0 && _entries[i].Depth > depth)
        {
            i--;
        }

        return i >= 0 && _entries[i].Depth == depth ? _entries[i].Activation : null;
    }

    /// <summary>Adds the innermost one.</summary>
    /// <exception cref="OutOfMemoryException">There is no room. It is not added.</exception>
    public void Push(int depth, Activation activation)
    {
        DropFrom(depth);
        if (_count == _entries.Length)
        {
            Array.Resize(ref _entries, _count * 2);
        }

        _entries[_count++] = new Entry { Depth = depth, Activation = activation };
    }

    /// <summary>Removes those at a depth and above.</summary>
    public void DropFrom(int depth)
    {
        while (_count > 0 && _entries[_count - 1].Depth >= depth)
        {
            _entries[--_count] = default;
        }
    }

    private struct Entry
    {
        public int Depth;
        public Activation Activation;
    }
}
