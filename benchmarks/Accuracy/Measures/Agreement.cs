namespace Weft.Benchmarks;

/// <summary>How well an estimate agrees with the truth.</summary>
internal static class Agreement
{
    /// <summary>The smallest share of a path that single errors are looked at for.</summary>
    public const double NotableShare = 0.01;

    /// <summary>Degree of overlap: the sum over all call paths of the smaller
    /// of the two shares. 1 if the trees are the same.</summary>
    public static double Overlap(PathTimes truth, PathTimes estimate)
    {
        (double truthTotal, double estimateTotal) = (truth.Total, estimate.Total);
        return truthTotal > 0 && estimateTotal > 0
            ? truth.Paths.Sum(path => Math.Min(truth[path] / truthTotal, estimate[path] / estimateTotal))
            : 0;
    }

    /// <summary>The path with the largest error of those that have a hundredth
    /// of the time or more, and the error as a share.</summary>
    public static (string Path, double Error) LargestError(PathTimes truth, PathTimes estimate) => truth.Paths
        .Where(path => truth.Share(path) >= NotableShare)
        .Select(path => (path, Error: estimate.Share(path) - truth.Share(path)))
        .MaxBy(static path => Math.Abs(path.Error));

    /// <summary>The share of the pairs of notable paths that come in the same order in both.</summary>
    public static double SameOrder(PathTimes truth, PathTimes estimate)
    {
        string[] paths = [.. truth.Paths.Where(path => truth.Share(path) >= NotableShare)];
        (string, string)[] pairs = [
            .. paths.SelectMany((first, i) => paths.Skip(i + 1).Select(second => (first, second)))];
        return pairs.Length == 0 ? 1 : pairs.Average(pair => IsSameOrder(truth, estimate, pair) ? 1.0 : 0);
    }

    /// <summary>1 if the path that has the most time in truth has it in the estimate, otherwise 0.</summary>
    public static double SameHottest(PathTimes truth, PathTimes estimate) =>
        Hottest(truth) == Hottest(estimate) ? 1 : 0;

    /// <summary>The path that has the most time.</summary>
    public static string Hottest(PathTimes times) => times.Paths.MaxBy(path => times[path]) ?? "";

    private static bool IsSameOrder(PathTimes truth, PathTimes estimate, (string First, string Second) pair) =>
        truth[pair.First] > truth[pair.Second] == estimate[pair.First] > estimate[pair.Second];
}
