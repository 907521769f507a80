namespace Weft.Renderers.Processors;

/// <summary>
/// How much woven work a capture has in a part of its time, at the most: a capture
/// knows of each thread how much it worked and when it did so last, not when it
/// did the rest. Time of the long stretches that are being judged is no work.
/// </summary>
internal sealed class WovenWork
{
    private readonly Capture _capture;
    private readonly bool[] _isLong;
    private readonly long[] _work;
    private readonly List<long> _waits = [];
    private readonly List<long> _lastEnds = [];

    /// <param name="capture">The recording.</param>
    /// <param name="idle">By method, whether its time is no work.</param>
    /// <param name="areLong">By thread, whether its longest stretch is one that is being judged.</param>
    /// <param name="areLongWaits">The same for waits.</param>
    internal WovenWork(Capture capture, bool[] idle, bool[] areLong, bool[] areLongWaits)
    {
        (_capture, _isLong) = (capture, areLong);
        _work = new long[capture.Threads.Length];
        for (var i = 0; i < _work.Length; i++)
        {
            var thread = capture.Threads[i];
            foreach (var path in thread.Paths)
            {
                _work[i] += idle[path.Method] ? 0 : path.Self;
            }

            var isOwn = _isLong[i] && thread.Longest is { Path: >= 0 } longest
                && !idle[thread.Paths[longest.Path].Method];
            _work[i] -= isOwn ? thread.Longest!.Time : 0;
        }

        for (var i = 0; i < capture.Waits.Length; i++)
        {
            var wait = capture.Waits[i];
            if (!idle[wait.Method] && !areLongWaits[i] && wait.Wait > 0)
            {
                _waits.Add(wait.Wait);
                _lastEnds.Add(wait.LastEnd ?? capture.Header.Duration);
            }
        }
    }

    /// <summary>Work of threads other than one, and waits, between two moments, at the most, nanoseconds.</summary>
    internal long Between(long start, long end, int besides)
    {
        long work = 0;
        for (var i = 0; i < _work.Length; i++)
        {
            work += i == besides ? 0 : Math.Min(_work[i], RoomFor(i, start, end));
        }

        for (var i = 0; i < _waits.Count; i++)
        {
            work += _lastEnds[i] > start ? _waits[i] : 0;
        }

        return work;
    }

    /// <summary>For how long a thread can have worked between two moments: not
    /// after its last probe, nor while its own long stretch went on.</summary>
    private long RoomFor(int index, long start, long end)
    {
        var thread = _capture.Threads[index];

        // The sum of many ended threads has room for all of them.
        if (thread.LastProbe is not { } last || thread.Id == 0)
        {
            return long.MaxValue;
        }

        var until = Math.Min(last, end);
        var room = Math.Max(0, until - start);
        if (_isLong[index])
        {
            room -= Math.Max(0, Math.Min(until, thread.Longest!.End) - Math.Max(start, thread.Longest.Start));
        }

        return Math.Max(0, room);
    }
}
