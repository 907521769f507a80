using System.Runtime.InteropServices;

namespace Weft;

/// <summary>The parts of a merged capture.</summary>
internal static class CaptureParts
{
    /// <summary>The parts; a capture that was not merged is its own only one.</summary>
    internal static IEnumerable<CapturePart> Of(Capture capture) => capture.Parts.IsEmpty
        ? [new CapturePart(capture.Header, capture.Threads.Length, capture.Waits.Length)]
        : capture.Parts;

    /// <summary>
    /// The captures that one was made from, with the methods of all and without timelines: what has to be judged
    /// within one session is judged in one of these.
    /// </summary>
    internal static Capture[] Split(Capture capture)
    {
        if (capture.Parts.IsEmpty)
        {
            return [capture];
        }

        var captures = new Capture[capture.Parts.Length];
        int threads = 0;
        int waits = 0;
        for (int i = 0; i < captures.Length; i++)
        {
            CapturePart part = capture.Parts[i];
            var own = new WaitingPath[part.WaitCount];
            for (int j = 0; j < own.Length; j++)
            {
                WaitingPath path = capture.Waits[waits + j];
                own[j] = path with { Parent = path.Parent < 0 ? path.Parent : path.Parent - waits };
            }

            captures[i] = capture with
            {
                Header = part.Header,
                Parts = [],
                Threads = capture.Threads.Slice(threads, part.ThreadCount),
                Waits = ImmutableCollectionsMarshal.AsImmutableArray(own), // a spread takes 5 KB of a NativeAOT binary
                WaitColumns = MergedColumns.Part(capture.WaitColumns, waits, own.Length),
                Timeline = null,
                RecorderFailures = 0,
            };
            threads += part.ThreadCount;
            waits += part.WaitCount;
        }

        return captures;
    }
}
