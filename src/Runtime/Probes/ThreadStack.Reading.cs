using System.Runtime.InteropServices;

namespace Weft.Woven;

// What a capture takes from a stack, on whatever thread it is made. Why what it reads is true: docs/snapshots.md.
public sealed partial class ThreadStack
{
    /// <summary>
    /// A copy of what <paramref name="session"/> knows of the thread, with everything up
    /// to <paramref name="end"/> added; null if the thread took no part. The thread itself
    /// is neither stopped nor written to, so what is added here is in this copy alone.
    /// </summary>
    internal ThreadLog? Read(SessionRecord session, Tick end)
    {
        // Asked before anything is read: a thread that ends meanwhile is charged as it was found.
        bool isAlive = Facts.Thread.IsAlive;
        StackReading reading = _commits.Read(session, end.Number);
        ThreadLog? log = reading.Log;
        if (!isAlive)
        {
            log?.CloseCounts();
            return log;
        }

        if (log is null)
        {
            if (reading.Depth == 0)
            {
                return null;
            }

            // A copy, though of nothing: what is added to it is not the thread's own.
            log = LogFromStart(session).Copy();
        }

        if (reading.Frames is { } frames)
        {
            log.ChargeOpen(frames, reading.Depth, reading.Seen, end.Instant, reading.Computing);
        }
        else
        {
            log.Extend(reading.Seen, end.Instant, reading.Computing);
        }

        long processorTime = Facts.Meter.ProcessorTime;
        if (Facts.Thread.IsAlive)
        {
            log.ReadProcessorTime(processorTime);
        }

        log.CloseCounts();
        return log;
    }

    /// <summary>The open frames that are kept, outermost first, and how many are open. Any thread.</summary>
    internal Slot[] CopySlots(out int depth)
    {
        // The depth first: who sees it sees the slots that it counts.
        depth = Volatile.Read(ref _depth);
        int[] slots = Volatile.Read(ref _slots);
        return MemoryMarshal.Cast<int, Slot>(slots.AsSpan(0, Math.Min(depth, slots.Length))).ToArray();
    }
}
