namespace Weft.Tests.Interleavings;

/// <summary>The places in memory of the model of <c>TickLog</c>, with a ring of three cells.</summary>
internal static class RingCell
{
    public const int Lock = 0;
    public const int Number = 1;
    public const int Capacity = 3;

    private const int Writers = 2;

    public static string[] Names { get; } = ["Lock", "Number", "Time0", "Time1", "Time2", "Weight0", "Weight1",
        "Weight2"];

    public static int TimeOf(int number) => 2 + (number % Capacity);

    public static int WeightOf(int number) => TimeOf(number) + Capacity;

    public static int Content(int number, int writer) => (number * Writers) + writer;

    public static int NumberIn(int content) => content / Writers;
}

/// <summary>A thread that publishes ticks, with the memory accesses of
/// <c>TickLog.Append</c>. Time and weight of each say its number and its writer.</summary>
internal sealed class ModelTickWriter(int writer, int ticks, Barrier without) : ModelThread
{
    /// <inheritdoc/>
    public override IEnumerable<Step> Run()
    {
        for (int i = 0; i < ticks; i++)
        {
            if (without != Barrier.WriterLock)
            {
                yield return new Step(StepKind.Lock, RingCell.Lock);
            }

            yield return Load(RingCell.Number);
            int number = Loaded + 1;
            yield return StoreCell(RingCell.TimeOf(number), RingCell.Content(number, writer));
            yield return StoreCell(RingCell.WeightOf(number), RingCell.Content(number, writer));
            yield return without == Barrier.NumberRelease
                ? Store(RingCell.Number, number) : StoreRelease(RingCell.Number, number);
            if (without != Barrier.WriterLock)
            {
                yield return new Step(StepKind.Unlock, RingCell.Lock, 0);
            }
        }
    }

    private Step StoreCell(int cell, int value) =>
        without == Barrier.CellRelease ? Store(cell, value) : StoreRelease(cell, value);
}

/// <summary>A thread that asks for the newest tick, with the memory accesses of <c>TickLog.Newest</c>.</summary>
internal sealed class ModelTickReader(int times, Barrier without) : ModelThread
{
    /// <inheritdoc/>
    public override IEnumerable<Step> Run()
    {
        int before = 0;
        for (int i = 0; i < times; i++)
        {
            yield return new Step(StepKind.LoopHead);
            yield return without == Barrier.NumberAcquire ? Load(RingCell.Number) : LoadAcquire(RingCell.Number);
            int number = Loaded;
            yield return LoadCell(RingCell.TimeOf(number));
            int time = Loaded;
            yield return LoadCell(RingCell.WeightOf(number));
            int weight = Loaded;
            if (without != Barrier.NumberComparison)
            {
                yield return LoadAcquire(RingCell.Number);
                if (Loaded - number >= RingCell.Capacity - 1)
                {
                    yield return new Step(StepKind.Again);
                }
            }

            int last = before;
            yield return new Step(StepKind.Result)
            {
                Judge = _ =>
                    time != weight || RingCell.NumberIn(time) != number
                        ? $"tick {number} with time {time} and weight {weight}"
                    : number < last ? $"tick {number} after tick {last}"
                    : null,
            };
            before = number;
        }
    }

    private Step LoadCell(int cell) => without == Barrier.CellAcquire ? Load(cell) : LoadAcquire(cell);
}
