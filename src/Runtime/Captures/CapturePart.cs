namespace Weft.Captures;

/// <summary>One of the captures that a merged capture was made from. Its threads and waits stand side by side with
/// those of the others, in the order of the parts.</summary>
/// <param name="Header">The header of that capture.</param>
/// <param name="ThreadCount">Number of its threads in <see cref="Capture.Threads"/>.</param>
/// <param name="WaitCount">Number of its paths in <see cref="Capture.Waits"/>.</param>
public sealed record CapturePart(CaptureHeader Header, int ThreadCount, int WaitCount);
