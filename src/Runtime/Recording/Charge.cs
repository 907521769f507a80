namespace Weft.Recording;

/// <summary>The activity of one thread between two ticks.</summary>
/// <remarks>
/// The commits of a thread follow each other without a gap. A stretch without a probe, such
/// as a blocked call, is one commit, however long. The path is exactly the one that was open at
/// the ticks in between; frames that opened and closed between two ticks are not known.
/// </remarks>
/// <param name="Path">The open frames, as a call path; <see cref="PathId.None"/> if no frame was open.</param>
/// <param name="Start">Nanoseconds since the start of the session.</param>
/// <param name="End">Nanoseconds since the start of the session; the next commit starts there.</param>
/// <param name="GarbageCollection">Nanoseconds between start and end in which
/// the garbage collector had stopped the program.</param>
/// <param name="Weight"> Weight of the ticks in between, nanoseconds; the call tree sums these.
/// On average it is the elapsed time, less pauses. 0 for the time after the last tick.
/// </param>
public readonly record struct Charge(PathId Path, long Start, long End, long GarbageCollection, long Weight);
