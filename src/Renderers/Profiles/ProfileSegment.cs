namespace Weft.Renderers.Profiles;

/// <summary>A stretch of time with one stack.</summary>
/// <param name="Stack">The stack; <see cref="StackHandle.None"/> where no frame was open.</param>
/// <param name="Start">Nanoseconds since the start of the session.</param>
/// <param name="Duration">Nanoseconds.</param>
public readonly record struct ProfileSegment(StackHandle Stack, long Start, long Duration)
{
    /// <summary>Nanoseconds since the start of the session.</summary>
    public long End => Start + Duration;
}
