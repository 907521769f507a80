namespace Weft.Benchmarks;

/// <summary>
/// What can be expected of sampling at all: an ideal sampler draws its samples
/// independently, each path with the probability of its exact share.
/// </summary>
/// <param name="seed">Where the random numbers begin: the same bound for the same tree at every run.</param>
internal sealed class IdealSampler(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>One estimate of an ideal sampler.</summary>
    /// <param name="truth">The exact tree.</param>
    /// <param name="samples">How many samples it takes.</param>
    public PathTimes Draw(PathTimes truth, int samples)
    {
        string[] paths = [.. truth.Paths];
        var upTo = new double[paths.Length];
        double sum = 0;
        for (int i = 0; i < paths.Length; i++)
        {
            sum += truth[paths[i]];
            upTo[i] = sum;
        }

        var counts = new int[paths.Length];
        for (int sample = 0; sample < samples; sample++)
        {
            // A draw that hits the end of a path exactly belongs to the next one; a path without time is never drawn.
            int found = Array.BinarySearch(upTo, _random.NextDouble() * sum);
            counts[Math.Min(paths.Length - 1, found < 0 ? ~found : found + 1)]++;
        }

        var estimate = new PathTimes();
        for (int i = 0; i < paths.Length; i++)
        {
            estimate.Add(paths[i], counts[i]);
        }

        return estimate;
    }

    /// <summary>The mean of a measure over many estimates.</summary>
    /// <param name="truth">The exact tree.</param>
    /// <param name="samples">Samples of each estimate.</param>
    /// <param name="draws">How many estimates.</param>
    /// <param name="measure">What is measured of the truth and an estimate.</param>
    public double Mean(PathTimes truth, int samples, int draws, Func<PathTimes, PathTimes, double> measure) =>
        Enumerable.Range(0, draws).Average(_ => measure(truth, Draw(truth, samples)));
}
