using System.Collections.Immutable;

namespace Weft.Renderers.Queries;

/// <summary>The measured figures. A figure that the capture does not have is null.</summary>
/// <param name="Time">Elapsed time of threads, un-woven code that was called included, nanoseconds.</param>
/// <param name="Wait">Time in which async methods were suspended, nanoseconds; concurrent waits are summed.</param>
/// <param name="Samples">Samples that charged the time.</param>
/// <param name="Cpu">Processor time, nanoseconds.</param>
/// <param name="Calls">Calls that began.</param>
/// <param name="Allocated">Bytes allocated.</param>
/// <param name="Paused">Pauses of the garbage collector, nanoseconds; no part of the time.</param>
public sealed record Figures(long Time, long Wait, long Samples, long? Cpu, long? Calls, long? Allocated, long? Paused)
{
    /// <summary>The open columns that the capture tells; all of them in each of its figures.</summary>
    public ImmutableArray<ColumnFigure> Open { get; init; } = [];

    internal static Figures From(in Measures measures, CallTree tree) => new(
        measures.Time,
        measures.Wait,
        measures.Samples,
        tree.Knows(KnownMeasures.Cpu) ? measures.Cpu : null,
        tree.Knows(KnownMeasures.Calls) ? measures.Calls : null,
        tree.Knows(KnownMeasures.Allocated) ? measures.Allocated : null,
        tree.Knows(KnownMeasures.Paused) ? measures.Paused : null)
    {
        Open = tree.Root.Total.Open is { } sums ? OpenFigures(measures.Open, sums) : [],
    };

    private static ImmutableArray<ColumnFigure> OpenFigures(long[]? numbers, long[] sums)
    {
        var figures = ImmutableArray.CreateBuilder<ColumnFigure>();
        for (var i = 0; i < sums.Length; i++)
        {
            if (sums[i] != 0)
            {
                figures.Add(new ColumnFigure(OpenMeasures.Columns[i], numbers?[i] ?? 0));
            }
        }

        return figures.ToImmutable();
    }
}
