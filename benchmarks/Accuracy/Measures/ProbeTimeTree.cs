namespace Weft.Benchmarks;

/// <summary>
/// What a sampler would have estimated that charges, at the first event after a tick, all
/// the time since its last charge to the path that was open: the event's own time is in
/// it, not only the tick's. Computed from the exact events, with random ticks of its own.
/// </summary>
/// <inheritdoc cref="ExactTree"/>
internal sealed class ProbeTimeTree(Func<int, string> nameOf, Func<int, (int Parent, int Member)> logicalPath)
    : ExactTree(nameOf, logicalPath)
{
    private const double Interval = 1_000_000;

    private readonly Random _random = new(1);
    private double _nextTick = double.MinValue;
    private double _charged;

    /// <inheritdoc/>
    protected override double TimeOf(TraceEvent since, TraceEvent until)
    {
        if (_nextTick == double.MinValue)
        {
            _charged = since.Time;
            _nextTick = since.Time + Draw();
        }

        if (_nextTick > until.Time)
        {
            return 0;
        }

        while (_nextTick <= until.Time)
        {
            _nextTick += Draw();
        }

        double time = until.Time - _charged;
        _charged = until.Time;
        return time;
    }

    /// <inheritdoc/>
    protected override void BeginThread() => _nextTick = double.MinValue;

    private double Draw() => -Math.Log(1 - _random.NextDouble()) * Interval;
}
