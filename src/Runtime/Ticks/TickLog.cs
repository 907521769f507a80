namespace Weft;

/// <summary>Hands ticks from the clock to the threads: few writers, any number
/// of readers, and no reader waits.</summary>
/// <remarks>
/// The newest ticks lie in a ring. The writer fills the next cell, then publishes its number, so a reader
/// finds the cell of any number it has seen complete. A reader that was suspended long enough for the
/// writer to come round to its cell sees that the number has moved on by nearly a ring, and reads again.
/// </remarks>
internal static class TickLog
{
    private const int Capacity = 64;

    private static readonly Cell[] s_cells = new Cell[Capacity];
    private static readonly object s_gate = new();

    /// <summary>Publishes a tick and returns it. Called by the clock that drives the process.</summary>
    public static Tick Publish(Instant instant)
    {
        lock (s_gate)
        {
            Append(instant);
            return new Tick(PublishedTick.Number, instant);
        }
    }

    /// <summary>
    /// Publishes the newest tick once more under a new number: every thread's
    /// next probe notices the change, and charges no time.
    /// A real tick at a moment that the program chooses would be a biased sample.
    /// </summary>
    /// <param name="beforeNext">Work that has to be done before another tick can
    /// come: a thread that sees the next tick sees the result.</param>
    /// <returns>The tick under its new number.</returns>
    public static Tick Repeat(Action<Tick>? beforeNext = null)
    {
        lock (s_gate)
        {
            Append(Newest().Instant);
            Tick tick = Newest();
            beforeNext?.Invoke(tick);
            return tick;
        }
    }

    /// <summary>Lets no tick come while <paramref name="action"/> runs. The
    /// clock waits meanwhile, and no probe does.</summary>
    public static void Hold(Action action)
    {
        lock (s_gate)
        {
            action();
        }
    }

    /// <summary>The newest tick; number 0 with no time before the first.</summary>
    public static Tick Newest()
    {
        while (true)
        {
            long number = Volatile.Read(ref PublishedTick.Number);
            ref Cell cell = ref s_cells[number % Capacity];
            var instant = new Instant(Volatile.Read(ref cell.Time), Volatile.Read(ref cell.Paused),
                Volatile.Read(ref cell.Weight));
            if (Volatile.Read(ref PublishedTick.Number) - number < Capacity - 1)
            {
                return new Tick(number, instant);
            }
        }
    }

    private static void Append(Instant instant)
    {
        long number = PublishedTick.Number + 1;
        ref Cell cell = ref s_cells[number % Capacity];

        // On weakly ordered processors neither the cell may come after its number, nor the next cell
        // before it: each is a release of all before, and the lock hands on what other writers released.
        Volatile.Write(ref cell.Time, instant.Time);
        Volatile.Write(ref cell.Paused, instant.Paused);
        Volatile.Write(ref cell.Weight, instant.Weight);
        Volatile.Write(ref PublishedTick.Number, number);
    }

    private struct Cell
    {
        public long Time;
        public long Paused;
        public long Weight;
    }
}
