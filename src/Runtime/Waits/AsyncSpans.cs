namespace Weft;

/// <summary>The suspensions that have not ended, and the sessions that want to know when they do.</summary>
/// <remarks>
/// Any thread. While no session records a timeline, a suspension costs a load and a predictable branch.
/// While one does, it takes a place in a table and gives it back: it takes a lock twice, which is held
/// for some ten nanoseconds (by a capture for up to a millisecond), and reads the clock a second time.
/// </remarks>
internal static class AsyncSpans
{
    /// <summary>Stands for the place of an activation that is not suspended, or
    /// was before anybody wanted to know.</summary>
    public const int None = 0;

    // For which there was no place.
    private const int Lost = -1;

    private const int Bits = 10;
    private const int Size = 1 << Bits;

    // A quarter of a million at the same time, 16 bytes each. Further ones are counted as dropped.
    private static readonly Entry[]?[] s_pieces = new Entry[]?[256];

    private static readonly object s_changes = new();
    private static readonly SpinGate s_gate = new();
    private static SpanLog[] s_logs = [];
    private static bool s_isWanted;

    // Places given out so far, and the first of those given back, each of which knows the next.
    private static int s_count;
    private static int s_free;

    /// <summary>Whether any session wants to know.</summary>
    public static bool IsWanted => Volatile.Read(ref s_isWanted);

    /// <summary>Tells a session from now on.</summary>
    public static void Add(SpanLog log)
    {
        lock (s_changes)
        {
            Follow([.. s_logs, log]);
        }
    }

    /// <summary>Tells a session no more.</summary>
    public static void Remove(SpanLog log)
    {
        lock (s_changes)
        {
            Follow(Array.FindAll(s_logs, other => other != log));
        }
    }

    /// <summary>An activation is suspended.</summary>
    /// <param name="place">Its own, for <see cref="End"/>.</param>
    /// <param name="path">Number of its call path.</param>
    public static void Begin(ref int place, PathNumber path)
    {
        using (s_gate.Enter())
        {
            place = Take();
            if (place == Lost)
            {
                Array.ForEach(s_logs, static log => log.Drop());
            }
            else
            {
                EntryAt(place) = new Entry { Path = path, From = Clock.Current.Time };
            }
        }
    }

    /// <summary>An activation resumes, or ends.</summary>
    public static void End(ref int place, PathNumber path)
    {
        using (s_gate.Enter())
        {
            if (place != Lost)
            {
                long from = place > None ? EntryAt(place).From : long.MinValue;
                Tell(path, from);
                GiveBack(place);
            }

            place = None;
        }
    }

    /// <summary>The spans of a session up to a moment, those that have not ended included.</summary>
    public static SpanReading Read(SpanLog log, long until)
    {
        List<SpanChunk> chunks;
        Entry[] open;
        int openCount;
        long dropped;

        // Allocates first: no thread must spin during an allocation.
        do
        {
            open = new Entry[Volatile.Read(ref s_count) + Size];
        }
        while (!TryRead(log, open, out chunks, out openCount, out dropped));
        var reading = new SpanReading(chunks, openCount, dropped, until);
        for (int i = 0; i < openCount; i++)
        {
            reading.AddOpen(open[i].Path, Math.Max(open[i].From, log.Start));
        }

        log.EndReading();
        return reading;
    }

    private static bool TryRead(SpanLog log, Entry[] open, out List<SpanChunk> chunks, out int openCount,
        out long dropped)
    {
        openCount = 0;
        using (s_gate.Enter())
        {
            (chunks, dropped) = (log.BeginReading(), log.DroppedCount);
            if (s_count > open.Length)
            {
                log.EndReading();
                return false;
            }

            for (int place = 1; place <= s_count; place++)
            {
                Entry entry = EntryAt(place);
                if (!entry.Path.IsNone)
                {
                    open[openCount++] = entry;
                }
            }

            return true;
        }
    }

    private static void Tell(PathNumber path, long from)
    {
        if (s_logs.Length > 0)
        {
            long until = Clock.Current.Time;
            foreach (SpanLog log in s_logs)
            {
                log.Add(path, from, until);
            }
        }
    }

    private static int Take()
    {
        int place = s_free;
        if (place != None)
        {
            s_free = EntryAt(place).Next;
            return place;
        }

        if (s_count == s_pieces.Length * Size)
        {
            return Lost;
        }

        try
        {
            s_pieces[s_count >> Bits] ??= new Entry[Size];
            return ++s_count;
        }
        catch (OutOfMemoryException)
        {
            return Lost;
        }
    }

    private static void GiveBack(int place)
    {
        if (place > None)
        {
            EntryAt(place) = new Entry { Path = PathNumber.None, Next = s_free };
            s_free = place;
        }
    }

    private static ref Entry EntryAt(int place) => ref s_pieces[(place - 1) >> Bits]![(place - 1) & (Size - 1)];

    private static void Follow(SpanLog[] logs)
    {
        using (s_gate.Enter())
        {
            s_logs = logs;
            Volatile.Write(ref s_isWanted, logs.Length > 0);
        }
    }

    private struct Entry
    {
        public PathNumber Path;
        public int Next;
        public long From;
    }
}
