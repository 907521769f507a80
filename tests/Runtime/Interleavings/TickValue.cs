namespace Weft.Tests.Interleavings;

/// <summary>A tick as one value: its number, and the ticks that weigh something up to it.</summary>
internal static class TickValue
{
    private const int Weights = 16;

    public static int NumberOf(int tick) => tick / Weights;

    public static int WeightOf(int tick) => tick % Weights;

    /// <summary>The tick that the clock publishes next.</summary>
    public static int Next(int tick) => tick + Weights + 1;

    /// <summary>The same tick under a new number.</summary>
    public static int Repeat(int tick) => tick + Weights;
}
