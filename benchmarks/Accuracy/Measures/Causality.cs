namespace Weft.Benchmarks;

/// <summary>
/// The causality test of Mytkowicz et al. ("Evaluating the accuracy of Java profilers", PLDI
/// 2010): one method is made slower, and a profiler has to show it there and nowhere else.
/// </summary>
/// <param name="slowed">The method that is slow in every other run.</param>
internal sealed class Causality(string slowed)
{
    private readonly Dictionary<string, List<double>> _errors = [];
    private readonly List<double> _distances = [];

    /// <summary>By how much the method became slower, nanoseconds, mean of all runs.</summary>
    public double Distance => _distances.Average();

    /// <summary>
    /// The largest mean difference between what a method moved in the estimate and what
    /// it moved in truth, as a share of <see cref="Distance"/>. The truth of the same
    /// runs: on a machine with other work, methods that were not touched move, too.
    /// </summary>
    public MeanError LargestError
    {
        get
        {
            MeanError largest = MeanError.Largest(_errors);
            return largest with { Error = largest.Error / Distance, StandardError = largest.StandardError / Distance };
        }
    }

    /// <summary>Adds a pair of runs.</summary>
    public void Add(Measurement plain, Measurement slow)
    {
        PathTimes[] truth = [plain.Truth.ByMethod(), slow.Truth.ByMethod()];
        PathTimes[] estimate = [plain.Estimate.ByMethod(), slow.Estimate.ByMethod()];
        foreach (string method in truth.Concat(estimate).SelectMany(static times => times.Paths).Distinct())
        {
            double moved = truth[1][method] - truth[0][method];
            ErrorsOf(method).Add(estimate[1][method] - estimate[0][method] - moved);
        }

        _distances.Add(truth[1][slowed] - truth[0][slowed]);
    }

    private List<double> ErrorsOf(string method)
    {
        if (!_errors.TryGetValue(method, out List<double>? errors))
        {
            // It had no time in the runs before.
            _errors.Add(method, errors = [.. _distances.Select(static _ => 0.0)]);
        }

        return errors;
    }
}
