namespace Weft.Captures;

/// <summary>
/// A time in which one activation of an async method was suspended by an <c>await</c>. Measured, not
/// sampled. Its callers that awaited it were suspended for about the same time, and have spans of their own.
/// </summary>
/// <param name="Path">Index into <see cref="Capture.Waits"/>.</param>
/// <param name="Start">Nanoseconds since the start of the session.</param>
/// <param name="Duration">Nanoseconds until it went on or ended, or until the capture was made.</param>
public readonly record struct AsyncSpan(int Path, long Start, long Duration);
