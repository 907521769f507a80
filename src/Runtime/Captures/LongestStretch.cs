namespace Weft.Captures;

/// <summary>The longest time in which a thread ran no probe: during all of it, one
/// activation was the innermost frame, or no frame was open.</summary>
/// <param name="Path">Index into <see cref="ThreadCapture.Paths"/> of the open path; -1 if no frame was open.</param>
/// <param name="Start">Nanoseconds since the start of the session.</param>
/// <param name="End">Nanoseconds since the start of the session. The time
/// from start to end includes garbage collections.</param>
/// <param name="Time">The part of the path's self time, or of
/// <see cref="ThreadCapture.Outside"/>, that was charged for it, nanoseconds.</param>
/// <param name="Cpu">Processor time of the thread during it, nanoseconds, with up to 4 ms from before it.</param>
public sealed record LongestStretch(int Path, long Start, long End, long Time, long Cpu);
