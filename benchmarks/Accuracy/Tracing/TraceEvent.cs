namespace Weft.Benchmarks;

/// <summary>A frame that was opened or closed, 16 bytes.</summary>
/// <param name="Time">When, in nanoseconds of the monotonic clock.</param>
/// <param name="Paused">How long the garbage collector had paused the program by then,
/// in units of 100 ns since the trace began: enough for three minutes of pauses.</param>
/// <param name="Code">At least 0: opens a frame of that member; <see cref="Leave"/>:
/// closes the innermost one; less: opens the frame of a logical call path.</param>
internal readonly record struct TraceEvent(long Time, int Paused, int Code)
{
    /// <summary>The code of a frame that is closed.</summary>
    public const int Leave = -1;

    /// <summary>The member of a frame that stands below the innermost one, or -1.</summary>
    public int Member => Code >= 0 ? Code : -1;

    /// <summary>The number of the logical call path, or -1.</summary>
    public int LogicalPath => Code < Leave ? -2 - Code : -1;

    /// <summary>The code of a frame that stands below its logical callers, whatever its thread was at.</summary>
    /// <param name="path">Number of its call path, at least 0.</param>
    public static int OpenLogical(int path) => -2 - path;
}
