namespace Weft.Renderers.Profiles;

/// <summary>A frame that begins or ends on a thread's timeline.</summary>
/// <param name="IsBegin">Whether it begins.</param>
/// <param name="Frame">The frame.</param>
/// <param name="At">Nanoseconds since the start of the session.</param>
public readonly record struct StackEvent(bool IsBegin, FrameHandle Frame, long At);
