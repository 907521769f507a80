namespace Weft.Benchmarks;

/// <summary>Measurements of the same thing, taken in turn with others so that a
/// change of the machine's speed meets all alike.</summary>
internal sealed class Series(string name)
{
    private readonly List<double> _values = [];

    /// <summary>What was measured.</summary>
    public string Name { get; } = name;

    /// <summary>The measurements in the order in which they were taken.</summary>
    public IReadOnlyList<double> Values => _values;

    /// <summary>The median: on a shared machine the mean belongs to the neighbours.</summary>
    public double Median => MedianOf(_values);

    /// <summary>The smallest measurement.</summary>
    public double Min => _values.Min();

    /// <summary>The largest measurement.</summary>
    public double Max => _values.Max();

    /// <summary>Adds a measurement.</summary>
    public void Add(double value) => _values.Add(value);

    /// <summary>The median of the differences to another series, round by round.</summary>
    public double MedianOver(Series baseline) =>
        MedianOf(_values.Zip(baseline._values, static (value, below) => value - below));

    /// <summary>The median of the ratios to another series, round by round.</summary>
    public double MedianRatioTo(Series baseline) =>
        MedianOf(_values.Zip(baseline._values, static (value, below) => value / below));

    /// <summary>The median of some values.</summary>
    public static double MedianOf(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length % 2 == 1
            ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }
}
