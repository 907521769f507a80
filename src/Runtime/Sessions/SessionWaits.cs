using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Weft;

/// <summary>The waits that belong to one session: the waits of all call paths, less
/// their values at its start.</summary>
internal sealed class SessionWaits
{
    // Without the paths at the end that had not waited.
    private readonly long[] _before;
    private readonly long _start;

    /// <summary>Begins the account of a running session.</summary>
    /// <param name="isAlone">Whether no other session runs.</param>
    public SessionWaits(bool isAlone)
    {
        if (isAlone)
        {
            WaitAccounts.ForgetLongest();
        }

        _before = WaitAccounts.Read().AsSpan().TrimEnd(0L).ToArray();
        _start = WaitClock.Now;
    }

    /// <summary>The wait of each path since then, nanoseconds, by its number.</summary>
    public long[] Read()
    {
        long[] waits = WaitAccounts.Read();
        for (int path = 0; path < _before.Length; path++)
        {
            waits[path] -= _before[path];
        }

        return waits;
    }

    /// <summary>The paths that a capture lists, by number: 1 for a path that waited or
    /// has spans, and for its callers.</summary>
    /// <param name="waits">The result of <see cref="Read"/>.</param>
    /// <param name="spans">The spans of the capture; null if there are none.</param>
    public static int[] Listed(long[] waits, SpanReading? spans)
    {
        var places = new int[Math.Max(waits.Length, spans?.PathCount ?? 0)];
        spans?.MarkPaths(places);

        // A caller has a smaller number than its callees: going backwards finds all callers.
        for (int path = places.Length - 1; path >= 0; path--)
        {
            if (places[path] == 0 && WaitOf(waits, path) == 0)
            {
                continue;
            }

            places[path] = 1;
            if (CallPaths.ParentOf(new PathNumber(path)) is { IsNone: false } parent)
            {
                places[parent.Value] = 1;
            }
        }

        return places;
    }

    /// <summary>The paths that are listed, as a capture has them.</summary>
    /// <param name="waits">The result of <see cref="Read"/>.</param>
    /// <param name="places">The result of <see cref="Listed"/>; each listed path
    /// gets its index in it.</param>
    /// <param name="methodOf">Index of the method with an id.</param>
    public ImmutableArray<WaitingPath> ToPaths(long[] waits, int[] places, Func<FrameId, int> methodOf)
    {
        var paths = new WaitingPath[places.AsSpan().Count(1)];
        int next = 0;
        long now = WaitClock.Now;
        for (int path = 0; path < places.Length; path++)
        {
            if (places[path] != 0)
            {
                // Going forwards, each caller is listed before its callees.
                var number = new PathNumber(path);
                PathNumber parent = CallPaths.ParentOf(number);
                var waiting = new WaitingPath(
                    parent.IsNone ? -1 : places[parent.Value], methodOf(CallPaths.FrameOf(number)),
                    WaitOf(waits, path));
                paths[next] = WaitAccounts.Has(number)
                    ? WithTimes(waiting, ref WaitAccounts.Of(number), now)
                    : waiting with { LastEnd = 0 };
                places[path] = next++;
            }
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(paths);
    }

    private WaitingPath WithTimes(in WaitingPath path, ref WaitAccount account, long now) => path with
    {
        Longest = account.Longest(_start, now),
        LastEnd = Math.Max(0, account.LastEnd(now) - _start),
    };

    /// <summary>A path that was first suspended after the waits were
    /// read has no wait yet.</summary>
    private static long WaitOf(long[] waits, int path) => path < waits.Length ? waits[path] : 0;
}
