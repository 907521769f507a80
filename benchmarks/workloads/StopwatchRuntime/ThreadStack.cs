using System.Diagnostics;

namespace Weft.Woven;

/// <summary>Reads the clock at every enter and exit and adds up the time of
/// each method: the least that a tracing profiler does.</summary>
public sealed class ThreadStack
{
    private int[] _members = new int[1024];
    private long[] _starts = new long[1024];
    private long[] _times = new long[4096];
    private int _depth;

    public int Enter(int assembly, int member)
    {
        if (_depth == _members.Length)
        {
            Array.Resize(ref _members, _depth * 2);
            Array.Resize(ref _starts, _depth * 2);
        }

        _members[_depth] = assembly + member;
        _starts[_depth] = Stopwatch.GetTimestamp();
        return _depth++;
    }

    public void Leave(int depth)
    {
        int member = _members[depth];
        if (member >= _times.Length)
        {
            Array.Resize(ref _times, member * 2);
        }

        _times[member] += Stopwatch.GetTimestamp() - _starts[depth];
        _depth = depth;
    }
}
