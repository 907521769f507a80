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

/// <summary>Control: ticks on a grid of whole milliseconds, each moved from it at random by up to a part of the interval.</summary>
/// <param name="jitter">0 for a tick every millisecond as a periodic timer gives it; 0.5 for one anywhere in its millisecond, though the grid remains.</param>
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
