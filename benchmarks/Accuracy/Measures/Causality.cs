namespace Weft.Benchmarks;

/// <summary>
/// The causality test of Mytkowicz et al. ("Evaluating the accuracy of Java profilers", PLDI 2010): one method is made slower, and a profiler has to show it there and nowhere else.
/// </summary>
/// <param name="slowed">The method that is slow in every other run.</param>
internal sealed class Causality(string slowed)
{
    private readonly Dictionary<string, (double Truth, double Estimate)> _moved = [];
    private int _runs;

    /// <summary>Adds a pair of runs.</summary>
    public void Add(Measurement plain, Measurement slow)
    {
        PathTimes[] methods = [.. new[] { plain.Truth, slow.Truth, plain.Estimate, slow.Estimate }.Select(static times => times.ByMethod())];
        foreach (string method in methods.SelectMany(static times => times.Paths).Distinct())
        {
            (double truth, double estimate) = _moved.GetValueOrDefault(method);
            _moved[method] = (truth + methods[1][method] - methods[0][method], estimate + methods[3][method] - methods[2][method]);
        }

        _runs++;
    }

    /// <summary>By how much the method became slower, nanoseconds, mean of all runs.</summary>
    public double Distance => _moved[slowed].Truth / _runs;

    /// <summary>
    /// The largest difference between what a method moved in the estimate and what it moved in truth, as a share of <see cref="Distance"/>. The truth of the same runs:
    /// on a machine with other work, methods that were not touched move, too.
    /// </summary>
    public (string Method, double Error) LargestError => _moved
        .Select(method => (method.Key, Error: (method.Value.Estimate - method.Value.Truth) / _moved[slowed].Truth))
        .MaxBy(static method => Math.Abs(method.Error));
}
