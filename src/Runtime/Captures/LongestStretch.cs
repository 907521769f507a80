namespace Weft.Captures;

/// <summary>The longest time in which a thread ran no probe: one activation was
/// its innermost frame all the while, or it had none.</summary>
/// <param name="Path">Index into <see cref="ThreadCapture.Paths"/> of what was open; -1 if nothing was.</param>
/// <param name="Start">Nanoseconds since the start of the session.</param>
/// <param name="End">Nanoseconds since the start of the session. What lies
/// between, garbage collections included, is how long it lasted.</param>
/// <param name="Time">The part of the path's self time, or of
/// <see cref="ThreadCapture.Outside"/>, that was charged for it, nanoseconds.</param>
/// <param name="Cpu">Processor time of the thread meanwhile, nanoseconds, with up to 4 ms of what came before.</param>
public sealed record LongestStretch(int Path, long Start, long End, long Time, long Cpu);
