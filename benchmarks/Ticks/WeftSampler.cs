using System.Globalization;

namespace Weft.Benchmarks;

/// <summary>Weft itself: its probes, its commit, its sessions; only the clock can be another.</summary>
internal sealed class WeftSampler(int phases, Func<Clock>? clock = null) : ISampler
{
    private readonly int _base = WovenAssembly.Register("ticks", phases,
        () => string.Concat(Enumerable.Range(0, phases).Select(static i => $"1\t{i}\n")));
    private Clock? _before;
    private Session? _session;
    private int _depth;

    /// <inheritdoc/>
    public void Start()
    {
        _before = clock is null ? null : Replace(clock());
        _session = Profiler.Start();
    }

    /// <inheritdoc/>
    public void Enter(int phase) => _depth = Probe.Current.Enter(_base, phase);

    /// <inheritdoc/>
    public void Leave() => Probe.Current.Leave(_depth);

    /// <inheritdoc/>
    public double[] Stop()
    {
        Capture capture = _session!.Stop();
        if (_before is not null)
        {
            Replace(_before);
        }

        var charged = new double[phases + 1];
        ThreadCapture thread = capture.Threads.Single(static thread => thread.Id == Environment.CurrentManagedThreadId);
        foreach (CallPath path in thread.Paths)
        {
            charged[int.Parse(capture.Methods[path.Method].Name, CultureInfo.InvariantCulture)] += path.Self;
        }

        charged[phases] = thread.GarbageCollection;
        return charged;
    }

    /// <summary>Each clock has a weight of its own: what was published last has to be
    /// of the one in force, and threads that have seen another must be gone.</summary>
    private static Clock Replace(Clock clock)
    {
        Clock before = Clock.Exchange(clock);
        TickLog.Publish(clock.Now);
        return before;
    }
}
