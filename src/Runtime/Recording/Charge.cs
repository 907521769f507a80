namespace Weft.Recording;

/// <summary>What one thread did between two ticks.</summary>
/// <remarks>
/// The commits of a thread follow each other without a gap. A stretch without a probe, such
/// as a blocked call, is one commit, however long. The path is the one that stood at the
/// ticks in between, exactly; what else came and went between two of them is not known.
/// </remarks>
/// <param name="Path">The frames that were open, as a call path; <see cref="PathId.None"/> if there were none.</param>
/// <param name="Start">Nanoseconds since the start of the session.</param>
/// <param name="End">Nanoseconds since the start of the session; the next commit starts there.</param>
/// <param name="GarbageCollection">Nanoseconds between the two in which the
/// garbage collector had stopped the program.</param>
/// <param name="Weight"> Nanoseconds that the ticks in between stand for: what the call tree adds
/// up. On average it is the time that went by, less pauses. 0 for the time after the last tick.
/// </param>
public readonly record struct Charge(PathId Path, long Start, long End, long GarbageCollection, long Weight);
