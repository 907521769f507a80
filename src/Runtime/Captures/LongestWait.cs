namespace Weft.Captures;

/// <summary>The longest time for which a single activation of an async method waited on a call path.</summary>
/// <param name="Start">Nanoseconds since the start of the session.</param>
/// <param name="End">Nanoseconds since the start of the session.</param>
public sealed record LongestWait(long Start, long End);
