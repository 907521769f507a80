namespace Weft.Renderers.Processors;

/// <summary>When the calls of one path of async methods were suspended, those that they awaited included.</summary>
/// <param name="path">Index into <see cref="Capture.Waits"/>.</param>
/// <param name="level">1 for an outermost path.</param>
internal sealed class TimelineWait(int path, int level)
{
    internal int Path => path;

    internal int Level => level;

    /// <summary>The suspensions, in the order in which they ended; those of calls at the same time overlap.</summary>
    internal List<TimeStretch> Suspensions { get; } = [];

    /// <summary>When the first one began, nanoseconds since the start of the session.</summary>
    internal long Start { get; private set; }

    /// <summary>Nanoseconds for which at least one call was suspended.</summary>
    internal long Duration { get; private set; }

    /// <summary>Calls that were suspended at the same time, at most.</summary>
    internal int AtOnce { get; private set; }

    /// <summary>Finds the above out of the suspensions, of which there is at least one: goes
    /// through beginnings and ends in the order of time and counts what is open.</summary>
    internal void Measure()
    {
        var starts = new long[Suspensions.Count];
        var ends = new long[Suspensions.Count];
        for (var i = 0; i < starts.Length; i++)
        {
            (starts[i], ends[i]) = (Suspensions[i].Start, Suspensions[i].End);
        }

        Array.Sort(starts);
        Array.Sort(ends);
        Start = starts[0];
        var started = 0;
        var since = Start;
        for (var ended = 0; ended < ends.Length;)
        {
            if (started < starts.Length && starts[started] < ends[ended])
            {
                since = started == ended ? starts[started] : since;
                AtOnce = Math.Max(AtOnce, ++started - ended);
            }
            else
            {
                Duration += started == ended + 1 ? ends[ended] - since : 0;
                ended++;
            }
        }
    }
}
