namespace Weft;

/// <summary>The sums that a capture promises to be finite.</summary>
internal static class CaptureSums
{
    /// <summary>The time for which a thread took part in the session, nanoseconds.</summary>
    internal static long ElapsedTime(ThreadCapture thread)
    {
        long time = checked(thread.Outside + thread.GarbageCollection + thread.Unattributed);
        foreach (CallPath path in thread.Paths)
        {
            time = checked(time + path.Self);
        }

        return time;
    }

    /// <summary>Times that are valid one by one can still have a sum that overflows.</summary>
    /// <exception cref="OverflowException">One does.</exception>
    internal static void RequireFinite(Capture capture)
    {
        long time = 0;
        long samples = 0;
        long cpu = 0;
        long calls = 0;
        long allocated = 0;
        long paused = 0;
        foreach (WaitingPath path in capture.Waits)
        {
            time = checked(time + path.Wait);
        }

        foreach (ThreadCapture thread in capture.Threads)
        {
            checked
            {
                time += ElapsedTime(thread);
                samples += thread.SampleCount + thread.TruncatedSampleCount;
                cpu += thread.Cpu ?? 0;
                allocated += thread.Allocated ?? 0;
                foreach (CallPath path in thread.Paths)
                {
                    samples += path.SampleCount;
                    cpu += path.Cpu ?? 0;
                    calls += path.Calls ?? 0;
                    allocated += path.Allocated ?? 0;
                    paused += path.GarbageCollection ?? 0;
                }
            }
        }

        foreach (CaptureColumn column in CaptureColumn.Open)
        {
            if (column.AddsUp)
            {
                _ = SumOf(capture, column);
            }
        }

        RequireFinite(capture.Timeline);
    }

    /// <summary>The sum of an open column over all threads and waits.</summary>
    /// <exception cref="OverflowException">It is too large.</exception>
    internal static long SumOf(Capture capture, CaptureColumn column)
    {
        long sum = 0;
        foreach (ThreadCapture thread in capture.Threads)
        {
            foreach (long number in thread.Columns.NumbersOf(column) ?? [])
            {
                sum = checked(sum + number);
            }
        }

        foreach (long number in capture.WaitColumns.NumbersOf(column) ?? [])
        {
            sum = checked(sum + number);
        }

        return sum;
    }

    /// <summary>Reports add the dropped segments.</summary>
    private static void RequireFinite(Timeline? timeline)
    {
        long segments = 0;
        long time = 0;
        foreach (ThreadTimeline thread in timeline?.Threads ?? [])
        {
            checked
            {
                segments += thread.DroppedSegmentCount;
                time += thread.DroppedTime;
            }
        }
    }
}
