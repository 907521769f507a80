namespace Weft;

/// <summary>How much tick weight found a thread computing, nanoseconds since its first probe.</summary>
/// <param name="Before">Up to the tick that the thread committed last: it belongs to the stack of that commit.</param>
/// <param name="Now">Up to the newest tick whose state is known: what exceeds
/// <paramref name="Before"/> belongs to the stack as it stands.</param>
internal readonly record struct Computing(long Before, long Now);
