namespace Weft.Benchmarks;

/// <summary>How far something was off, on average.</summary>
/// <param name="What">The method or path.</param>
/// <param name="Error">The mean error, as a share.</param>
/// <param name="StandardError">How sure that is.</param>
internal readonly record struct MeanError(string What, double Error, double StandardError)
{
    /// <summary>The largest of several.</summary>
    public static MeanError Largest(IEnumerable<KeyValuePair<string, List<double>>> errors) => errors
        .Select(static error => new MeanError(error.Key, error.Value.Average(), Spread.StandardError(error.Value)))
        .MaxBy(static error => Math.Abs(error.Error));
}
