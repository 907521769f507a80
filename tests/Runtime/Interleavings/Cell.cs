namespace Weft.Tests.Interleavings;

/// <summary>The places in memory of the model of a capture.</summary>
internal static class Cell
{
    /// <summary><c>PublishedTick.Number</c>, with what the ring of <c>TickLog</c> says of it.</summary>
    public const int Tick = 0;

    /// <summary><c>ThreadCommits._version</c>.</summary>
    public const int Version = 1;

    /// <summary>What the recorder of the thread's log holds, in all.</summary>
    public const int Recorded = 2;

    /// <summary><c>ThreadLog._weight</c>.</summary>
    public const int Weight = 3;

    /// <summary><c>ThreadCommits._seen</c> and <c>_tick</c>.</summary>
    public const int Seen = 4;

    /// <summary><c>ThreadStack._depth</c>.</summary>
    public const int Depth = 5;

    /// <summary><c>ThreadStack._slots</c>: 0 the first array, 1 the one that it grew to.</summary>
    public const int Slots = 6;

    private const int FirstSlot = 7;
    private const int SlotsPerArray = 3;

    public static string[] Names { get; } = ["Tick", "Version", "Recorded", "Weight", "Seen", "Depth", "Slots", "A0",
        "A1", "A2", "B0", "B1", "B2"];

    /// <summary>A slot of one of the two arrays.</summary>
    public static int SlotOf(int array, int depth) => FirstSlot + (array * SlotsPerArray) + depth;

    /// <summary>Slots that an array has.</summary>
    public static int CapacityOf(Script script, int array) => array == 0 ? script.Capacity : SlotsPerArray;

    /// <summary>What the cells hold before anything has happened.</summary>
    public static int[] Initial(Script script)
    {
        var cells = new int[Names.Length];
        cells[Depth] = script.Stacks[0].Length;
        script.Stacks[0].CopyTo(cells, FirstSlot);
        return cells;
    }
}
