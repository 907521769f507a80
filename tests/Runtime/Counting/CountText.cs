namespace Weft.Tests.Counting;

/// <summary>What a capture counted as lines that a test can state: <c>A/B 3</c>
/// is three calls on the call path A, B.</summary>
internal static class CountText
{
    /// <summary>Call paths with calls, of all threads, in the order of their names.</summary>
    public static string[] Calls(Capture capture) => Lines(capture, capture.Threads, static path => path.Calls);

    /// <summary>The same of one thread.</summary>
    public static string[] Calls(Capture capture, int threadId) =>
        Lines(capture, capture.Threads.Where(thread => thread.Id == threadId), static path => path.Calls);

    /// <summary>Call paths with allocations, of all threads, in bytes.</summary>
    public static string[] Allocated(Capture capture) => Lines(capture, capture.Threads, static path => path.Allocated);

    /// <summary>Call paths with pauses, of all threads, in milliseconds.</summary>
    public static string[] Paused(Capture capture) =>
        Lines(capture, capture.Threads, static path => path.GarbageCollection / ManualClock.Millisecond);

    private static string[] Lines(Capture capture, IEnumerable<ThreadCapture> threads, Func<CallPath, long?> countOf) =>
    [
        .. threads
            .SelectMany(
                thread => thread.Paths.Select((path, i) => (Name: NameOf(capture, thread, i), Count: countOf(path))))
            .Where(static path => path.Count != 0)
            .GroupBy(static path => path.Name, static path => path.Count, StringComparer.Ordinal)
            .OrderBy(static path => path.Key, StringComparer.Ordinal)
            .Select(static path => $"{path.Key} {path.Sum()}"),
    ];

    private static string NameOf(Capture capture, ThreadCapture thread, int path)
    {
        var names = new Stack<string>();
        for (int i = path; i >= 0; i = thread.Paths[i].Parent)
        {
            names.Push(capture.Methods[thread.Paths[i].Method].Name);
        }

        return string.Join('/', names);
    }
}
