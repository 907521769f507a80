namespace Weft;

/// <summary>One sampling time.</summary>
/// <param name="Number">Counts the ticks of the process; what probes compare.</param>
/// <param name="Instant">When it was, and how long the garbage collector had paused the program by then.</param>
internal readonly record struct Tick(long Number, Instant Instant);
