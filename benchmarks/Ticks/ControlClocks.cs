namespace Weft.Benchmarks;

/// <summary>A clock thread whose ticks come as a control wants them.</summary>
internal abstract class ControlClock : Clock
{
    private readonly SystemClock _time = new();
    private bool _runs;

    /// <inheritdoc/>
    public override Instant Now => _time.Now;

    /// <inheritdoc/>
    public override void Run(long interval)
    {
        Volatile.Write(ref _runs, true);
        new Thread(() =>
        {
            while (Volatile.Read(ref _runs))
            {
                WaitForTick();
                TickLog.Publish(Now);
            }
        })
        { IsBackground = true, Priority = ThreadPriority.Highest }.Start();
    }

    /// <inheritdoc/>
    public override void Halt() => Volatile.Write(ref _runs, false);

    /// <summary>Returns when the next tick is due.</summary>
    protected abstract void WaitForTick();
}

/// <summary>Control: the same sleep every time.</summary>
internal sealed class FixedClock : ControlClock
{
    /// <inheritdoc/>
    protected override void WaitForTick() => Thread.Sleep(1);
}

/// <summary>Control: a tick for every whole millisecond, moved from it by up to half a millisecond at random. The grid underneath remains.</summary>
internal sealed class GridClock : ControlClock
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
            wait = _point + (long)((_random.NextDouble() - 0.5) * Millisecond) - PhasedWork.Nanoseconds();
        }
        while (wait <= 0);
        _sleeper.Sleep(wait);
    }
}
