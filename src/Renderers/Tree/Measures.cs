namespace Weft.Renderers;

/// <summary>
/// The measures of a call path. All of them add up along the tree; a measure that the
/// capture does not have (<see cref="CallTree.Known"/>) is 0.
/// </summary>
/// <remarks>No record: its equality and text would be code in every woven NativeAOT program.</remarks>
internal readonly struct Measures
{
    /// <summary>Time in which the frame ran, un-woven code that it called included, nanoseconds.</summary>
    internal long Time { get; init; }

    /// <summary>Time in which an async method was suspended and no woven method that it had
    /// called was at work, nanoseconds; concurrent waits are summed.</summary>
    internal long Wait { get; init; }

    /// <summary>Samples that charged <see cref="Time"/>.</summary>
    internal long Samples { get; init; }

    /// <summary>Processor time, nanoseconds.</summary>
    internal long Cpu { get; init; }

    /// <summary>Calls that began.</summary>
    internal long Calls { get; init; }

    /// <summary>Bytes allocated.</summary>
    internal long Allocated { get; init; }

    /// <summary>Pauses of the garbage collector, nanoseconds; no part of <see cref="Time"/>.</summary>
    internal long Paused { get; init; }

    /// <summary>The open columns, as <see cref="OpenMeasures"/> has them; null where all are 0.</summary>
    internal long[]? Open { get; init; }

    /// <summary>Running and waiting together, nanoseconds: the importance of the
    /// path to a user who waits for the program.</summary>
    internal long Sum => Time + Wait;

    internal bool IsZero => (Time | Wait | Samples | Cpu | Calls | Allocated | Paused) == 0 && Open is null;

    public static Measures operator +(in Measures left, in Measures right) => new()
    {
        Time = left.Time + right.Time,
        Wait = left.Wait + right.Wait,
        Samples = left.Samples + right.Samples,
        Cpu = left.Cpu + right.Cpu,
        Calls = left.Calls + right.Calls,
        Allocated = left.Allocated + right.Allocated,
        Paused = left.Paused + right.Paused,
        Open = right.Open is null ? left.Open : OpenMeasures.Sum(left.Open, right.Open, 1),
    };

    public static Measures operator -(in Measures left, in Measures right) => new()
    {
        Time = left.Time - right.Time,
        Wait = left.Wait - right.Wait,
        Samples = left.Samples - right.Samples,
        Cpu = left.Cpu - right.Cpu,
        Calls = left.Calls - right.Calls,
        Allocated = left.Allocated - right.Allocated,
        Paused = left.Paused - right.Paused,
        Open = right.Open is null ? left.Open : OpenMeasures.Sum(left.Open, right.Open, -1),
    };
}
