namespace Weft;

/// <summary>
/// Finds out, right after a tick, which threads compute. It looks only at a few threads each time,
/// drawn at random whatever they do; each has the weight of all threads that it represents.
/// </summary>
/// <remarks>For the clock thread alone. Two looks take some 4 us at most, 25 us where threads wait for a processor,
/// however many threads there are; the fewer looks a thread has had, the more chance affects its shares.</remarks>
internal sealed class ThreadLooks : TickWatcher
{
    private const int PerTick = 2;

    private readonly Random _random = new();
    private readonly ThreadMeter _clock = ThreadMeter.OfCurrentThread();
    private readonly ClockTurn _turn;
    private readonly Func<IReadOnlyList<ThreadStack>, bool> _look;
    private Tick _tick;
    private long _weight;

    public ThreadLooks()
    {
        _turn = new ClockTurn(_clock);
        _look = LookAtSome;
    }

    /// <inheritdoc/>
    public override void Look(Tick tick, long weight)
    {
        (_tick, _weight) = (tick, weight);
        _turn.Begin();
        ThreadRegistry.TryRead(_look);
    }

    /// <inheritdoc/>
    public override void End()
    {
        _clock.Close();
        ThreadRegistry.Read(static stacks =>
        {
            foreach (ThreadStack stack in stacks)
            {
                stack.Facts.Meter.CloseState();
            }

            return stacks.Count;
        });
    }

    /// <summary>Whether one of those drawn has ended.</summary>
    private bool LookAtSome(IReadOnlyList<ThreadStack> stacks)
    {
        bool hasEnded = false;
        int count = Math.Min(PerTick, stacks.Count);

        // Takes neighbours from a random place on: all threads are equally likely.
        int first = _random.Next(Math.Max(1, stacks.Count));
        for (int i = 0; i < count; i++)
        {
            ThreadStack stack = stacks[(first + i) % stacks.Count];
            if (stack.Facts.Thread.IsAlive)
            {
                stack.Computing.Look(_tick, _weight * stacks.Count / count, _turn);
            }
            else
            {
                hasEnded = true;
            }
        }

        return hasEnded;
    }
}
