using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Weft;

/// <summary>The waits that belong to one session: those of all call paths, less what they were when it started.</summary>
internal sealed class SessionWaits
{
    // Shorter by the paths at its end that had not waited.
    private readonly long[] _before;

    /// <summary>Begins the account of a session that runs already.</summary>
    public SessionWaits()
    {
        long[] waits = WaitAccounts.Read();
        Array.Resize(ref waits, Array.FindLastIndex(waits, static wait => wait != 0) + 1);
        _before = waits;
    }

    /// <summary>What each path has waited since, nanoseconds, by its number.</summary>
    public long[] Read()
    {
        long[] waits = WaitAccounts.Read();
        for (int path = 0; path < _before.Length; path++)
        {
            waits[path] -= _before[path];
        }

        return waits;
    }

    /// <summary>The paths that waited, with their callers, as a capture lists them.</summary>
    /// <param name="waits">What <see cref="Read"/> returned.</param>
    /// <param name="methodOf">Index of the method with an id.</param>
    public static ImmutableArray<WaitingPath> ToPaths(long[] waits, Func<int, int> methodOf)
    {
        // A caller has a smaller number than whom it calls: backwards, all that are needed are found; forwards, each finds its caller listed.
        var places = new int[waits.Length];
        int count = 0;
        for (int path = waits.Length - 1; path >= 0; path--)
        {
            if (waits[path] == 0 && places[path] == 0)
            {
                continue;
            }

            count++;
            places[path] = 1;
            if (CallPaths.ParentOf(path) is >= 0 and var parent)
            {
                places[parent] = 1;
            }
        }

        var paths = new WaitingPath[count];
        int next = 0;
        for (int path = 0; path < places.Length; path++)
        {
            if (places[path] != 0)
            {
                int parent = CallPaths.ParentOf(path);
                paths[next] = new WaitingPath(parent < 0 ? -1 : places[parent], methodOf(CallPaths.FrameOf(path)), waits[path]);
                places[path] = next++;
            }
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(paths);
    }
}
