using System.Globalization;

namespace Weft.Benchmarks;

/// <summary>Threads that compute and sleep in turn, in pieces of a fraction of a millisecond,
/// one that computes all the time in uneven pieces, and one that is blocked.</summary>
internal sealed class CpuProgram : IDisposable
{
    private static readonly string[] s_members = ["alternate", "compute", "sleep", "prepare", "crunch", "long", "short",
        "stay"];
    private static readonly int s_ids = WovenAssembly.Register(
        "cpu", s_members.Length,
        static () =>
        string.Concat(
            s_members.Select(static member => string.Create(CultureInfo.InvariantCulture, $"1\t{member}\n"))));

    private readonly ManualResetEventSlim _end = new();
    private readonly List<Thread> _threads = [];
    private readonly CountdownEvent _running;
    private readonly TimeSpan _time;

    /// <summary>Starts the threads.</summary>
    public CpuProgram(int alternating, TimeSpan time)
    {
        _time = time;
        _running = new CountdownEvent(alternating + 1);
        for (int i = 0; i < alternating; i++)
        {
            Start(trace => Repeat(() => Alternate(trace)));
        }

        Start(trace => Repeat(() => Crunch(trace)));
        _threads.Add(new Thread(() => new CpuTrace(s_ids).In(7, s_members[7], _end.Wait)));
        _threads.ForEach(static thread => thread.Start());
    }

    /// <summary>What the threads did, once <see cref="Wait"/> has returned: the
    /// trace of each, with the thread's id and its usage.</summary>
    public List<(int Thread, CpuTrace Trace, double Usage)> Results { get; } = [];

    /// <summary>Waits until the work is done. The threads are alive still, and blocked.</summary>
    public void Wait() => _running.Wait();

    /// <inheritdoc/>
    public void Dispose()
    {
        _end.Set();
        _threads.ForEach(static thread => thread.Join());
    }

    private void Start(Action<CpuTrace> body) => _threads.Add(new Thread(() =>
    {
        var trace = new CpuTrace(s_ids);
        double usage = CpuTrace.ThreadUsage();
        body(trace);
        usage = CpuTrace.ThreadUsage() - usage;
        lock (Results)
        {
            Results.Add((Environment.CurrentManagedThreadId, trace, usage));
        }

        _running.Signal();
        _end.Wait();
    }));

    private void Repeat(Action body)
    {
        long end = PhasedWork.Nanoseconds() + (long)_time.TotalNanoseconds;
        while (PhasedWork.Nanoseconds() < end)
        {
            body();
        }
    }

    private static void Alternate(CpuTrace trace)
    {
        using ISleeper sleeper = Sleeper.Create();
        trace.In(0, s_members[0], () =>
        {
            for (int i = 0; i < 100; i++)
            {
                trace.In(3, s_members[3], static () => Work.Compute(100));
                trace.In(1, s_members[1], static () => Work.Compute(300));
                trace.In(2, s_members[2], () => sleeper.Sleep(300_000));
            }
        });
    }

    private static void Crunch(CpuTrace trace) => trace.In(4, s_members[4], () =>
    {
        trace.In(5, s_members[5], static () => Work.Compute(4_000));
        trace.In(6, s_members[6], static () => Work.Compute(500));
    });
}
