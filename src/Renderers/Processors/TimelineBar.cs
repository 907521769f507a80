namespace Weft.Renderers.Processors;

/// <summary>A stretch of time in which every tick found the same frame open on
/// a thread, or the garbage collector at work.</summary>
/// <param name="thread">Index into <see cref="Capture.Threads"/>.</param>
/// <param name="level">1 for an outermost frame.</param>
/// <param name="path">Index into <see cref="ThreadCapture.Paths"/>, or
/// <see cref="TimelineSegment.GarbageCollection"/>.</param>
/// <param name="start">Nanoseconds since the start of the session.</param>
internal sealed class TimelineBar(int thread, int level, int path, long start)
{
    internal int Thread => thread;

    internal int Level => level;

    internal int Path => path;

    internal long Start => start;

    /// <summary>Nanoseconds until the frame was no longer found.</summary>
    internal long Duration { get; set; }

    /// <summary>The part in which the frame was the innermost one.</summary>
    internal long Self { get; set; }
}
