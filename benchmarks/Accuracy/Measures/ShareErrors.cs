namespace Weft.Benchmarks;

/// <summary>The errors of every notable path's share over many runs: chance averages out, a bias stays.</summary>
internal static class ShareErrors
{
    /// <summary>The largest mean error.</summary>
    public static MeanError Largest(IReadOnlyCollection<Measurement> runs)
    {
        var all = new PathTimes();
        foreach (Measurement run in runs)
        {
            all.Add(run.Truth);
        }

        return MeanError.Largest(all.Paths
            .Where(path => all.Share(path) >= Agreement.NotableShare)
            .Select(path =>
                KeyValuePair.Create(path,
                    runs.Select(run => run.Estimate.Share(path) - run.Truth.Share(path)).ToList())));
    }
}
