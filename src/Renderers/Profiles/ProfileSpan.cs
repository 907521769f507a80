namespace Weft.Renderers.Profiles;

/// <summary>A stretch of time in which one activation of an async method was suspended.</summary>
/// <param name="Stack">The method that waited, with its async callers.</param>
/// <param name="Start">Nanoseconds since the start of the session.</param>
/// <param name="Duration">Nanoseconds.</param>
public readonly record struct ProfileSpan(StackHandle Stack, long Start, long Duration)
{
    /// <summary>Nanoseconds since the start of the session.</summary>
    public long End => Start + Duration;
}
