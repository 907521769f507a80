using System.Collections.Immutable;

namespace Weft.Renderers.Queries;

/// <summary>
/// Tells changes from chance. With several captures a side the variance comes from the differences between them, and
/// never falls below that of sampling; with one a side there is that of sampling alone, a lower bound.
/// </summary>
internal static class JudgeChanges
{
    /// <summary>The share of wrong marks that is accepted.</summary>
    internal const double Rate = 0.05;

    private const double Confidence = 0.95;

    /// <summary>
    /// A few runs tell a method's variance badly, and all methods together how much larger than that of sampling it
    /// is: this counts as so many further runs. More would hide a method that varies more than others.
    /// </summary>
    private const double PriorFreedom = 4;

    /// <summary>Judges all methods together, the largest change first.</summary>
    internal static ImmutableArray<JudgedChange> Of(IReadOnlyList<ObservedMethod> methods)
    {
        var spread = Spread(methods);
        var evidence = methods.Select(method => Evidence(method, spread)).ToArray();
        var rates = FalseDiscovery.Rates([.. evidence.Select(static one => one.Chance)]);
        var judged = methods.Select((method, i) => Judged(method, evidence[i], rates[i]));
        return [.. judged.OrderByDescending(static one => Math.Abs(one.Change))
            .ThenBy(static one => one.Method.FullName, StringComparer.Ordinal)];
    }

    private static (double Difference, double Error, double Freedom, double Chance) Evidence(
        ObservedMethod method, double spread)
    {
        var (before, after) = (method.Before, method.After);
        var difference = Mean(after) - Mean(before);
        var sampling = Sampling(before) + Sampling(after);
        double freedom = before.Length + after.Length - 2;
        var variance = sampling;
        if (freedom > 0)
        {
            var scale = (1.0 / before.Length) + (1.0 / after.Length);
            var between = Squares(before, after) * scale;
            variance = Math.Max(sampling,
                (between + (PriorFreedom * spread * sampling)) / (freedom + PriorFreedom));
            freedom += PriorFreedom;
        }
        else
        {
            freedom = double.PositiveInfinity;
        }

        var error = Math.Sqrt(variance);
        return (difference, error, freedom,
            difference == 0 ? 1 : StudentT.TwoSided(difference / error, freedom));
    }

    private static JudgedChange Judged(
        ObservedMethod method, (double Difference, double Error, double Freedom, double Chance) evidence, double rate)
    {
        var calls = method.CallsBefore.Length > 0 && method.CallsAfter.Length > 0;
        return new(
            method.Method, Mean(method.Before), Mean(method.After), evidence.Error,
            evidence.Error * StudentT.Quantile(Confidence, evidence.Freedom), rate,
            rate > Rate ? ChangeVerdict.Within
                : evidence.Difference > 0 ? ChangeVerdict.Slower : ChangeVerdict.Faster,
            calls ? method.CallsBefore.Average() : null,
            calls ? method.CallsAfter.Average() : null,
            calls ? Growth(method.CallsBefore.Max(), method.CallsAfter.Min()) : null);
    }

    private static double Growth(long most, long fewest) => fewest <= most ? 0
        : most == 0 ? double.PositiveInfinity
        : (double)(fewest - most) / most;

    /// <summary>How many times larger the variance between runs is than that of sampling, over all methods.</summary>
    private static double Spread(IReadOnlyList<ObservedMethod> methods)
    {
        double between = 0, expected = 0;
        foreach (var method in methods)
        {
            // A method weighs as one, however long it runs.
            var sampling = method.Before.Concat(method.After).Average(static one => one.Variance);
            double freedom = method.Before.Length + method.After.Length - 2;
            if (freedom > 0 && sampling > 0)
            {
                between += Squares(method.Before, method.After) / sampling;
                expected += freedom;
            }
        }

        return expected == 0 ? 1 : Math.Max(1, between / expected);
    }

    private static double Mean(ImmutableArray<Observation> side) => side.Average(static one => one.Time);

    private static double Sampling(ImmutableArray<Observation> side)
        => side.Sum(static one => one.Variance) / ((double)side.Length * side.Length);

    private static double Squares(ImmutableArray<Observation> before, ImmutableArray<Observation> after)
        => Squares(before) + Squares(after);

    private static double Squares(ImmutableArray<Observation> side)
    {
        var mean = Mean(side);
        return side.Sum(one => (one.Time - mean) * (one.Time - mean));
    }
}
