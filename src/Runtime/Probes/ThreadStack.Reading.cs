using System.Runtime.InteropServices;

namespace Weft.Woven;

// A capture reads a stack here, on any thread. docs/snapshots.md explains why the result is right.
public sealed partial class ThreadStack
{
    /// <summary>
    /// A copy of the log of <paramref name="session"/> about the thread, charged up to
    /// <paramref name="end"/>; null if the thread took no part. The thread itself is
    /// neither stopped nor written to, so these charges are in this copy alone.
    /// </summary>
    internal ThreadLog? Read(SessionRecord session, Tick end)
    {
        // Read first: a thread that ends during the reading is charged as it was found.
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

            // A copy, although of an empty log: the charges added to it are not the thread's own.
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
        // Reads the depth first: a thread that sees the depth sees the slots that it counts.
        depth = Volatile.Read(ref _depth);
        int[] slots = Volatile.Read(ref _slots);
        return MemoryMarshal.Cast<int, Slot>(slots.AsSpan(0, Math.Min(depth, slots.Length))).ToArray();
    }
}
