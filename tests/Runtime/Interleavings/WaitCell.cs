namespace Weft.Tests.Interleavings;

/// <summary>The places in memory of the model of one <c>Activation</c> and of
/// the <c>WaitAccount</c> of its path.</summary>
internal static class WaitCell
{
    /// <summary><c>WaitAccount._announced</c>.</summary>
    public const int Announced = 0;

    /// <summary><c>WaitAccount._waiting</c>: how many wait, and how many changes are complete.</summary>
    public const int Waiting = 1;

    /// <summary><c>WaitAccount._time</c>.</summary>
    public const int Time = 2;

    /// <summary><c>Activation._state</c>.</summary>
    public const int State = 3;

    /// <summary>The clock, which goes on whenever it is read for a change. It
    /// is no memory: reading it lets nothing else be seen.</summary>
    public const int Clock = 4;

    public const int Suspended = 1;
    public const int Called = 8;
    public const int Change = 16;

    public static string[] Names { get; } = ["Announced", "Waiting", "Time", "State", "Clock"];

    /// <summary>How many wait. For a moment it can be one too few.</summary>
    public static int CountIn(int waiting) => ((waiting + (Change / 2)) & (Change - 1)) - (Change / 2);

    public static int ChangesIn(int waiting) => (waiting - CountIn(waiting)) / Change;
}
