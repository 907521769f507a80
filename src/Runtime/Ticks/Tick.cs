namespace Weft;

/// <summary>One sampling time.</summary>
/// <param name="Number">Counts the ticks of the process. Probes compare it.</param>
/// <param name="Instant">The time of the tick, and the pauses of the garbage collector up to it.</param>
internal readonly record struct Tick(long Number, Instant Instant);
