namespace Weft.Renderers.Processors;

/// <summary>Something that went on for a while.</summary>
/// <param name="start">Nanoseconds since the start of the session.</param>
/// <param name="duration">Nanoseconds.</param>
internal readonly struct TimeStretch(long start, long duration)
{
    internal long Start => start;

    internal long End => start + duration;
}
