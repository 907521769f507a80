namespace Weft.Renderers.Processors;

/// <summary>
/// The part of a capture's time that no change of code could save, path by path: resident frames, and what
/// the user or an attribute names as idle. Beside it stand idle threads of the pool, which have no path.
/// </summary>
internal sealed class IdleTime
{
    private readonly Capture _capture;
    private readonly bool _isCounted;
    private readonly bool[] _named;
    private readonly ResidentFrames _resident;

    private IdleTime(Capture capture, IReadOnlyList<string> patterns, bool isCounted)
    {
        (_capture, _isCounted) = (capture, isCounted);
        _named = new bool[capture.Methods.Length];
        if (isCounted)
        {
            _resident = ResidentFrames.None;
            return;
        }

        var matching = MemberPattern.Matching(patterns, capture.Methods);
        for (var i = 0; i < _named.Length; i++)
        {
            _named[i] = capture.Methods[i].IsIdle || matching.Contains(capture.Methods[i]);
        }

        _resident = ResidentFrames.Of(capture, _named);
    }

    /// <summary>Whether idle time is left out of shares, colours and folding.</summary>
    internal bool IsLeftOut => !_isCounted;

    /// <summary>The idle time of a capture.</summary>
    /// <param name="capture">The recording.</param>
    /// <param name="patterns">Members whose own time is idle, beside those that an attribute names.</param>
    internal static IdleTime Of(Capture capture, IReadOnlyList<string> patterns) =>
        new(capture, patterns, isCounted: false);

    /// <summary>No time is idle: all of it counts.</summary>
    internal static IdleTime Counted(Capture capture) => new(capture, [], isCounted: true);

    /// <summary>The idle part of what was measured on a path itself: all of its
    /// time, or that of a resident frame.</summary>
    /// <param name="thread">Index of the thread.</param>
    /// <param name="path">Index of the path.</param>
    /// <param name="kind">Why it is idle.</param>
    internal Measures Of(int thread, int path, out CallNodeKind kind)
    {
        var measured = _capture.Threads[thread].Paths[path];
        kind = _named[measured.Method] ? CallNodeKind.NamedIdle : CallNodeKind.Resident;
        if (_named[measured.Method])
        {
            return new() { Time = measured.Self, Samples = measured.SampleCount, Cpu = measured.Cpu ?? 0 };
        }

        return _resident.On(thread) is { } stretch && stretch.Path == path
            ? new()
            {
                Time = stretch.Time,
                Samples = Math.Min(1, measured.SampleCount),
                Cpu = Math.Min(stretch.Cpu, measured.Cpu ?? 0)
            }
            : default;
    }

    /// <summary>The part of a thread's time without a frame that is idle,
    /// nanoseconds, because it blocked all along.</summary>
    internal long OfOutside(int thread) => _resident.On(thread) is { Path: < 0 } stretch ? stretch.Time : 0;

    /// <summary>The idle part of the wait of a path, nanoseconds.</summary>
    /// <param name="wait">Index of the path among the waits.</param>
    /// <param name="kind">Why it is idle.</param>
    internal long OfWait(int wait, out CallNodeKind kind)
    {
        var measured = _capture.Waits[wait];
        kind = _named[measured.Method] ? CallNodeKind.NamedIdle : CallNodeKind.Resident;
        return _named[measured.Method]
            ? measured.Wait : _resident.IsWait(wait)
            ? Math.Min(measured.Longest!.End - measured.Longest.Start, measured.Wait) : 0;
    }

    /// <summary>Time in woven methods that counts, nanoseconds.</summary>
    internal long WovenTime(int thread)
    {
        var paths = _capture.Threads[thread].Paths;
        long time = 0;
        for (var i = 0; i < paths.Length; i++)
        {
            time += paths[i].Self - Of(thread, i, out _).Time;
        }

        return time;
    }

    /// <summary>Waits that count, nanoseconds.</summary>
    internal long Wait()
    {
        long wait = 0;
        for (var i = 0; i < _capture.Waits.Length; i++)
        {
            wait += _capture.Waits[i].Wait - OfWait(i, out _);
        }

        return wait;
    }
}
