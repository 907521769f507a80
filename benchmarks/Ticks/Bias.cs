using System.Globalization;

namespace Weft.Benchmarks;

/// <summary>The errors of estimated shares over many runs.</summary>
internal sealed class Bias(int frames)
{
    private readonly List<double>[] _errors = [.. Enumerable.Range(0, frames).Select(static _ => new List<double>())];
    private readonly List<double>[] _shares = [.. Enumerable.Range(0, frames).Select(static _ => new List<double>())];

    /// <summary>The largest mean error of any frame, in points.</summary>
    public double Largest => Frames.Max(frame => Math.Abs(_errors[frame].Average()));

    /// <summary>The largest mean error of any frame in units of its standard error.</summary>
    public double LargestInSigmas =>
        Frames.Max(frame => Math.Abs(_errors[frame].Average()) / StandardError(_errors[frame]));

    private IEnumerable<int> Frames => Enumerable.Range(0, frames).Where(frame => _shares[frame].Max() > 0);

    /// <summary>Adds a run.</summary>
    public void Add((double[] Truth, double[] Estimate) run)
    {
        double truth = run.Truth.Sum();
        double estimate = run.Estimate.Sum();
        for (int frame = 0; frame < frames; frame++)
        {
            double share = 100 * run.Truth[frame] / truth;
            _shares[frame].Add(share);
            _errors[frame].Add((100 * run.Estimate[frame] / estimate) - share);
        }
    }

    /// <summary>The mean true share of a frame, in percent.</summary>
    public double TrueShare(int frame) => _shares[frame].Average();

    /// <summary>The mean error of each frame.</summary>
    public override string ToString() => string.Join("  ", Frames.Select(frame => string.Create(
        CultureInfo.InvariantCulture,
        $"{_errors[frame].Average(),6:+0.00;-0.00;0.00} +- {StandardError(_errors[frame]):F2} ({TrueShare(frame):F1} "
        + $"%)")));

    private static double StandardError(List<double> values)
    {
        double mean = values.Average();
        double variance = values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1);
        return Math.Sqrt(variance / values.Count);
    }
}
