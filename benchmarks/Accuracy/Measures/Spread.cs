namespace Weft.Benchmarks;

/// <summary>How sure a mean is.</summary>
internal static class Spread
{
    /// <summary>The standard error of the mean of some values; infinite for fewer than two.</summary>
    public static double StandardError(IReadOnlyCollection<double> values)
    {
        double mean = values.Average();
        return Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1) / values.Count);
    }
}
