namespace Weft.Benchmarks;

/// <summary>The exact processor time of each path of one thread: its clock is read at every
/// frame that is opened or closed. For the owning thread until it has ended.</summary>
/// <remarks>A reading takes 0.2-0.4 us, so the frames have to be long.</remarks>
internal sealed class CpuTrace
{
    private const int CurrentThread = 1;
    private const double Interval = 1_000_000;

    private readonly ThreadMeter _meter = ThreadMeter.OfCurrentThread();
    private readonly ThreadStack _stack = Probe.Current;
    private readonly Stack<string> _open = new();
    private readonly Random _random = new();
    private readonly int _ids;
    private long _before;
    private long _charged;
    private double _nextTick = PhasedWork.Nanoseconds();

    /// <summary>Begins the trace of the calling thread.</summary>
    /// <param name="ids">First id of the members.</param>
    public CpuTrace(int ids)
    {
        _ids = ids;
        _before = _charged = _meter.ProcessorTime;
    }

    /// <summary>Exact times.</summary>
    public PathTimes Exact { get; } = new();

    /// <summary>
    /// The control: at the first event after a random tick, whatever the thread
    /// has computed since the last such event is charged to the path that is open.
    /// </summary>
    public PathTimes AtCommit { get; } = new();

    /// <summary>User and kernel time of the calling thread as <c>getrusage</c> counts it, nanoseconds.</summary>
    public static double ThreadUsage() => ProcessorTime.Of(CurrentThread);

    /// <summary>Runs a body within a frame.</summary>
    public void In(int member, string name, Action body)
    {
        Charge();
        _open.Push(_open.TryPeek(out string? caller) ? $"{caller};{name}" : name);
        int depth = _stack.Enter(_ids, member);
        body();
        Charge();
        _open.Pop();
        _stack.Leave(depth);
    }

    private void Charge()
    {
        long now = _meter.ProcessorTime;
        double time = PhasedWork.Nanoseconds();
        if (_open.TryPeek(out string? path))
        {
            Exact.Add(path, now - _before);
            if (_nextTick <= time)
            {
                AtCommit.Add(path, now - _charged);
                _charged = now;
            }
        }

        while (_nextTick <= time)
        {
            _nextTick += -Math.Log(1 - _random.NextDouble()) * Interval;
        }

        _before = now;
    }
}
