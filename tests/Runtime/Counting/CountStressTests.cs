namespace Weft.Tests.Counting;

/// <summary>Real threads that never rest, some of them short, while sessions start
/// and stop and captures are taken: not a call is lost, none counted twice.</summary>
[Collection(nameof(WholeProcess))]
public sealed class CountStressTests
{
    private const int Workers = 6;
    private const int Rounds = 60;

    private static readonly ProfilerOptions s_all = new()
    {
        Count = CountOptions.All,
        Interval = ProfilerOptions.MinInterval
    };

    [Fact]
    public void Every_call_of_busy_threads_is_counted_once()
    {
        using Session session = Profiler.Start(s_all);
        long made = 0;
        Thread[] workers = [.. Enumerable.Range(0, Workers).Select(seed => new Thread(() => Work(seed, ref made)))];
        Array.ForEach(workers, static worker => worker.Start());
        long before = 0;
        int captures = 0;
        while (workers.Any(static worker => worker.IsAlive))
        {
            using Session inside = Profiler.Start(captures % 2 == 0 ? s_all : ProfilerOptions.Default);
            long counted = Calls(session.Snapshot());
            Assert.InRange(counted, before, long.MaxValue);
            before = counted;
            captures++;
            Calls(inside.Stop());
        }

        Assert.Equal(made, Calls(session.Stop()));
        Assert.InRange(captures, 1, int.MaxValue);
    }

    [Fact]
    public void Sessions_that_come_and_go_leave_all_stacks_as_they_are()
    {
        long made = 0;
        Thread[] workers = [.. Enumerable.Range(0, Workers).Select(seed => new Thread(() => Work(seed, ref made)))];
        Array.ForEach(workers, static worker => worker.Start());
        while (workers.Any(static worker => worker.IsAlive))
        {
            using Session session = Profiler.Start(s_all);
            Assert.InRange(Calls(session.Stop()), 0, long.MaxValue);
        }

        using Session last = Profiler.Start(s_all);
        made = 0;
        Work(0, ref made);
        Assert.Equal(made, Calls(last.Stop()));
    }

    private static long Calls(Capture capture)
    {
        long calls = 0;
        foreach (ThreadCapture thread in capture.Threads)
        {
            foreach (CallPath path in thread.Paths)
            {
                Assert.InRange(path.Allocated ?? 0, 0, long.MaxValue);
                Assert.InRange(path.GarbageCollection ?? 0, 0, long.MaxValue);
                Assert.InRange(path.Calls ?? 0, 0, long.MaxValue);
                calls += path.Calls ?? 0;
            }
        }

        return calls;
    }

    /// <summary>Calls on threads that are renewed all the time; each is left as
    /// it was found, or <see cref="Threads.Run"/> complains.</summary>
    private static void Work(int seed, ref long made)
    {
        var random = new Random(seed);
        for (int round = 0; round < Rounds; round++)
        {
            long calls = 0;
            Threads.Run(() =>
            {
                for (int i = 0; i < 200; i++)
                {
                    calls += Call(random, 12);
                }
            });
            Interlocked.Add(ref made, calls);
        }
    }

    private static long Call(Random random, int levels)
    {
        long calls = 1;
        Action<Action> method = random.Next(3) switch
        {
            0 => Woven.A,
            1 => Woven.B,
            _ => Woven.C,
        };
        method(() =>
        {
            for (int i = random.Next(3); i > 0 && levels > 0; i--)
            {
                calls += Call(random, levels - 1);
            }
        });
        return calls;
    }
}
