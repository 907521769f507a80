namespace Weft.Benchmarks;

/// <summary>One entry of the benchmark program.</summary>
/// <param name="name">What the command line calls it.</param>
/// <param name="description">One line for the list.</param>
internal abstract class Benchmark(string name, string description)
{
    /// <summary>What the command line calls it.</summary>
    public string Name { get; } = name;

    /// <summary>One line for the list.</summary>
    public string Description { get; } = description;

    /// <summary>Measures, prints a table, and returns the figures for machines as <c>key=value</c> pairs.</summary>
    public abstract string Run();
}
