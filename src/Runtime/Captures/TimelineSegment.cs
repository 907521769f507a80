namespace Weft.Captures;

/// <summary>A time in which every tick found the same on a thread.</summary>
/// <param name="Path">Index into <see cref="ThreadCapture.Paths"/>, or one of the negative constants.</param>
/// <param name="Start">Nanoseconds since the start of the session.</param>
/// <param name="Duration">Nanoseconds.</param>
public readonly record struct TimelineSegment(int Path, long Start, long Duration)
{
    /// <summary>Stands for a path where no frame was open.</summary>
    public const int Outside = -1;

    /// <summary>
    /// Stands for a path where the garbage collector had stopped the program. When
    /// between two ticks it did so is not known: the pause is shown at the end.
    /// </summary>
    public const int GarbageCollection = -2;

    /// <summary>Stands for a path where none is known: of a running thread that
    /// no tick has met yet, and of ticks for which there was no memory.</summary>
    public const int Unattributed = -3;
}
