using System.Globalization;

namespace Weft.Tests;

/// <summary>A capture as lines that a test can state: <c>A/B 1.5</c> is 1.5 ms
/// of self time on the call path A, B.</summary>
internal static class CaptureText
{
    /// <summary>Call paths with time, then <c>outside</c>, <c>[gc]</c> and
    /// <c>unattributed</c> where there is any, of the calling thread.</summary>
    public static string[] OfThisThread(Capture capture) => Of(capture, Environment.CurrentManagedThreadId);

    /// <summary>The same for the thread with an id; empty if it took no part.</summary>
    public static string[] Of(Capture capture, int threadId) =>
        capture.Threads.SingleOrDefault(thread => thread.Id == threadId) is { } thread
            ? [.. Lines(capture, thread)] : [];

    /// <summary>Call paths with time, summed over all threads, in the order of their names.</summary>
    public static string[] OfPaths(Capture capture) =>
    [
        .. capture.Threads
            .SelectMany(thread => Paths(capture, thread))
            .GroupBy(static path => path.Name, static path => path.Self, StringComparer.Ordinal)
            .OrderBy(static path => path.Key, StringComparer.Ordinal)
            .Select(static path => Line(path.Key, path.Sum())),
    ];

    private static IEnumerable<string> Lines(Capture capture, ThreadCapture thread)
    {
        foreach ((string name, long self) in Paths(capture, thread))
        {
            yield return Line(name, self);
        }

        (string Name, long Time)[] rest = [("outside", thread.Outside), ("[gc]", thread.GarbageCollection),
            ("unattributed", thread.Unattributed)];
        foreach ((string name, long time) in rest)
        {
            if (time != 0)
            {
                yield return Line(name, time);
            }
        }
    }

    private static IEnumerable<(string Name, long Self)> Paths(Capture capture, ThreadCapture thread)
    {
        var names = new string[thread.Paths.Length];
        for (int i = 0; i < names.Length; i++)
        {
            CallPath path = thread.Paths[i];
            string name = capture.Methods[path.Method].Name;
            names[i] = path.Parent < 0 ? name : $"{names[path.Parent]}/{name}";
            if (path.Self != 0)
            {
                yield return (names[i], path.Self);
            }
        }
    }

    private static string Line(string name, long time) =>
        string.Create(CultureInfo.InvariantCulture, $"{name} {time / (double)ManualClock.Millisecond}");
}
