namespace Weft.Captures;

/// <summary>
/// One suspension of an activation of an async method by an <c>await</c>. Measured, not sampled.
/// The callers that awaited the activation were suspended for about the same time, and have spans of their own.
/// </summary>
/// <param name="Path">Index into <see cref="Capture.Waits"/>.</param>
/// <param name="Start">Nanoseconds since the start of the session.</param>
/// <param name="Duration">Nanoseconds until the method resumed or ended, or until the capture was made.</param>
public readonly record struct AsyncSpan(int Path, long Start, long Duration);
