namespace Weft.Benchmarks;

/// <summary>Weft's estimate of the times: a capture's call paths, all threads together.</summary>
internal static class CapturedTimes
{
    /// <summary>The self times of a capture, nanoseconds.</summary>
    public static PathTimes Of(Capture capture) => Of(capture, static path => path.Self);

    /// <summary>Something that each path of a capture has.</summary>
    public static PathTimes Of(Capture capture, Func<CallPath, long> value)
    {
        var times = new PathTimes();
        foreach (ThreadCapture thread in capture.Threads)
        {
            var names = new string[thread.Paths.Length];
            for (int i = 0; i < names.Length; i++)
            {
                CallPath path = thread.Paths[i];
                string name = capture.Methods[path.Method].Name;
                names[i] = path.Parent < 0 ? name : $"{names[path.Parent]};{name}";
                times.Add(names[i], value(path));
            }
        }

        return times;
    }
}
