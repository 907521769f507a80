namespace Weft.Benchmarks;

/// <summary>A clock that ticks only when told to, a millisecond at a time.</summary>
internal sealed class StandingClock : Clock, IDisposable
{
    private static long s_time = long.MaxValue / 2;
    private readonly Clock _before;

    public StandingClock() => _before = Exchange(this);

    public override Instant Now => new(s_time, 0, s_time);

    public override void Run(long interval, Func<TickWatcher> watch)
    {
    }

    public override void Halt()
    {
    }

    public void Tick()
    {
        s_time += 1_000_000;
        TickLog.Publish(Now);
    }

    public void Dispose() => Exchange(_before);
}
