namespace Weft.Captures;

/// <summary>A time in which every tick found the same call path open on a thread.</summary>
/// <param name="Path">Index into <see cref="ThreadCapture.Paths"/>, or one of the negative constants.</param>
/// <param name="Start">Nanoseconds since the start of the session.</param>
/// <param name="Duration">Nanoseconds.</param>
public readonly record struct TimelineSegment(int Path, long Start, long Duration)
{
    /// <summary>In place of a path: no frame was open.</summary>
    public const int Outside = -1;

    /// <summary>
    /// In place of a path: the garbage collector had stopped the program. The position of
    /// the pause between two ticks is not known; it is shown directly before the later one.
    /// </summary>
    public const int GarbageCollection = -2;

    /// <summary>In place of a path: unattributed, from a running thread that no
    /// tick has met yet, or from ticks for which there was no memory.</summary>
    public const int Unattributed = -3;
}
