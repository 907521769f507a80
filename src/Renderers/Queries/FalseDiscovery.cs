namespace Weft.Renderers.Queries;

/// <summary>
/// Among a thousand methods that have not changed, fifty differ by what one alone does in five of a hundred cases. So
/// rows are judged together: of those that are marked, a given share is wrong on average.
/// </summary>
internal static class FalseDiscovery
{
    /// <summary>The smallest rate of false discoveries at which each row is marked (Benjamini and Hochberg).</summary>
    /// <param name="chances">For each row, the chance of its difference if nothing has changed.</param>
    internal static double[] Rates(IReadOnlyList<double> chances)
    {
        var order = Enumerable.Range(0, chances.Count).OrderByDescending(i => chances[i]).ToArray();
        var rates = new double[chances.Count];
        var least = 1.0;
        for (var i = 0; i < order.Length; i++)
        {
            least = Math.Min(least, chances[order[i]] * chances.Count / (order.Length - i));
            rates[order[i]] = least;
        }

        return rates;
    }
}
