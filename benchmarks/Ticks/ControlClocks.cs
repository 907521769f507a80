namespace Weft.Benchmarks;

/// <summary>A clock thread whose ticks come as a control wants them.</summary>
internal abstract class ControlClock : Clock
{
    private readonly SystemClock _time = new();
    private Thread? _thread;
    private bool _runs;

    /// <inheritdoc/>
    /// <remarks>Each tick weighs the time since the last, which is what these controls show to be biased.</remarks>
    public override Instant Now
    {
        get
        {
            Instant now = _time.Now;
            return now with { Weight = now.Time - now.Paused };
        }
    }

    /// <inheritdoc/>
    public override void Run(long interval, Func<TickWatcher> watch)
    {
        Volatile.Write(ref _runs, true);
        _thread = new Thread(() =>
        {
            while (Volatile.Read(ref _runs))
            {
                WaitForTick();
                TickLog.Publish(Now);
            }
        })
        { IsBackground = true, Priority = ThreadPriority.Highest };
        _thread.Start();
    }

    /// <inheritdoc/>
    /// <remarks>Waits: a tick that came after the end would weigh something else to the next clock.</remarks>
    public override void Halt()
    {
        Volatile.Write(ref _runs, false);
        _thread?.Join();
    }

    /// <summary>Returns when the next tick is due.</summary>
    protected abstract void WaitForTick();
}

/// <summary>Control: ticks on a grid of whole milliseconds, each moved from it
/// at random by up to a part of the interval.</summary>
/// <param name="jitter">0 for a tick every millisecond as a periodic timer gives
/// it; 0.5 for one anywhere in its millisecond, though the grid remains.</param>
internal sealed class GridClock(double jitter) : ControlClock
{
    private const long Millisecond = 1_000_000;

    private readonly Random _random = new();
    private readonly ISleeper _sleeper = Sleeper.Create();
    private long _point = PhasedWork.Nanoseconds() / Millisecond * Millisecond;

    /// <inheritdoc/>
    protected override void WaitForTick()
    {
        long wait;
        do
        {
            _point += Millisecond;
            wait = _point + (long)(2 * jitter * (_random.NextDouble() - 0.5) * Millisecond) - PhasedWork.Nanoseconds();
        }
        while (wait <= 0);
        _sleeper.Sleep(wait);
    }
}

/// <summary>For comparison: independent intervals, uniform in 0.5-1.5 ms.
/// Moments up to half a millisecond after a tick are never sampled.</summary>
internal sealed class UniformClock : ControlClock
{
    private readonly Random _random = new();
    private readonly ISleeper _sleeper = Sleeper.Create();
    private bool _hastened;

    /// <inheritdoc/>
    protected override void WaitForTick()
    {
        if (!_hastened)
        {
            _sleeper.Hasten();
            _hastened = true;
        }

        _sleeper.Sleep((long)((0.5 + _random.NextDouble()) * 1_000_000));
    }
}
