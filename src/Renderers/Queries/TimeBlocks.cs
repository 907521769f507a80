namespace Weft.Renderers.Queries;

/// <summary>
/// How much the time of methods varies within one run: blocks of its timeline, each compared with the next one, so
/// that a run which first does this and then that does not count as one that varies.
/// </summary>
internal static class TimeBlocks
{
    private const int Count = 32;

    /// <summary>
    /// For each method, by its index, the variance of its time in the whole run, square nanoseconds. Empty without a
    /// timeline.
    /// </summary>
    internal static Dictionary<int, double> Variances(Capture capture)
    {
        var blocks = new Dictionary<int, double[]>();
        if (capture.Timeline is not { } timeline || capture.Header.Duration < Count)
        {
            return [];
        }

        var width = (double)capture.Header.Duration / Count;
        for (var i = 0; i < timeline.Threads.Length; i++)
        {
            foreach (var segment in timeline.Threads[i].Segments)
            {
                if (segment.Path >= 0)
                {
                    Add(Of(blocks, capture.Threads[i].Paths[segment.Path].Method), segment.Start, segment.Duration,
                        width);
                }
            }
        }

        return blocks.ToDictionary(static one => one.Key, static one => Variance(one.Value));
    }

    private static double[] Of(Dictionary<int, double[]> blocks, int method)
    {
        if (!blocks.TryGetValue(method, out var own))
        {
            blocks.Add(method, own = new double[Count]);
        }

        return own;
    }

    private static void Add(double[] blocks, long start, long duration, double width)
    {
        double end = start + duration;
        for (var block = Math.Clamp((int)(start / width), 0, Count - 1); block < Count; block++)
        {
            var from = Math.Max(start, block * width);
            var to = block == Count - 1 ? end : Math.Min(end, (block + 1) * width);
            if (to <= from)
            {
                return;
            }

            blocks[block] += to - from;
        }
    }

    private static double Variance(double[] blocks)
    {
        double sum = 0;
        for (var i = 1; i < blocks.Length; i++)
        {
            sum += (blocks[i] - blocks[i - 1]) * (blocks[i] - blocks[i - 1]);
        }

        return Count * sum / (2 * (Count - 1));
    }
}
