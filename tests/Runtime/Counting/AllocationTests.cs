using System.Runtime.CompilerServices;

namespace Weft.Tests.Counting;

/// <summary>Bytes are charged to the frame that was innermost when they were
/// allocated, every one of them, and none of Weft's own.</summary>
[Collection(nameof(WholeProcess))]
public sealed class AllocationTests : IDisposable
{
    private const int ArrayHeader = 24;

    private static readonly ProfilerOptions s_allocations = new() { Count = CountOptions.Allocations };
    // Static, as all that the program refers to: it allocates what it says, and no closures.
    private static ManualClock s_clock = null!;

    public AllocationTests() => s_clock = new ManualClock();

    public void Dispose() => s_clock.Dispose();

    [Fact]
    public void Bytes_are_exact_with_and_without_ticks() => Threads.Run(static () =>
    {
        // Once before: delegates without state are made at their first use.
        Program();
        using Session session = Profiler.Start(s_allocations);
        Program();
        Program();
        Capture capture = session.Stop();
        Assert.Equal(
            [$"A {2 * (1000 + 200 + (2 * ArrayHeader))}", $"A/B {2 * (48 + 32 + (2 * ArrayHeader))}",
                $"A/B/B {2 * (100_000 + ArrayHeader)}"], CountText.Allocated(capture));
    });

    [Fact]
    public void What_is_allocated_with_no_frame_open_is_the_threads() => Threads.Run(static () =>
    {
        Program();
        using Session session = Profiler.Start(s_allocations);
        Program();
        Allocate(5000);
        Program();

        // A statement of its own: the list's box would be allocated before the stop.
        Capture capture = session.Stop();
        ThreadCapture thread = Assert.Single(capture.Threads);
        Assert.Equal(5000 + ArrayHeader, thread.Allocated - thread.Paths.Sum(static path => path.Allocated));
    });

    [Fact]
    public void A_session_counts_from_its_start_to_its_stop() => Threads.Run(static () => Woven.A(static () =>
    {
        Allocate(10_000);
        Session session = Profiler.Start(s_allocations);
        Allocate(1000);
        session.Stop();
        Allocate(10_000);
        Assert.Equal([$"A {1000 + ArrayHeader}"], CountText.Allocated(session.Stop()));
    }));

    [Fact]
    public void Starting_and_stopping_sessions_and_taking_snapshots_counts_for_nothing() =>
        Threads.Run(static () => Woven.A(static () =>
    {
        // Once before: the usual options are made at the first use.
        Profiler.Start().Dispose();
        Session session = Profiler.Start(s_allocations);
        Allocate(400);
        session.Snapshot();
        Allocate(304);
        Profiler.Start(s_allocations).Stop();
        Allocate(248);
        Profiler.Start().Dispose();
        Capture capture = session.Stop();
        Assert.Equal([$"A {400 + 304 + 248 + (3 * ArrayHeader)}"], CountText.Allocated(capture));
    }));

    [Fact]
    public void Paths_and_depths_that_are_new_count_for_nothing()
    {
        using Session session = Profiler.Start(s_allocations);
        Threads.Run(static () =>
        {
            ThreadStack stack = Probe.Current;
            for (int i = 0; i < 2000; i++)
            {
                Woven.EnterD();
            }

            Allocate(1000);
            stack.Leave(0);
        });
        ThreadCapture thread = session.Stop().Threads.Single(static thread => !thread.Paths.IsEmpty);
        Assert.Equal(1000 + ArrayHeader, thread.Paths.Sum(static path => path.Allocated));
        Assert.Equal(1000 + ArrayHeader, thread.Paths[^1].Allocated);
    }

    [Fact]
    public void What_a_timeline_takes_counts_for_nothing() => Threads.Run(static () => Woven.A(static () =>
    {
        // Once before: what is made at the first use, of these two, too.
        WovenFrames.Outer().Dispose();
        Woven.D();
        Session session = Profiler.Start(s_allocations with { Recorder = Recorder.Timeline });
        SuspendableFrame suspended = WovenFrames.Outer();
        suspended.Suspend();
        Allocate(1000);

        // It ends without having gone on: its span is the first.
        suspended.Dispose();
        s_clock.PassAndTick(1);
        Woven.D();
        Capture capture = session.Stop();
        Assert.Equal([$"A {1000 + ArrayHeader}"], CountText.Allocated(capture));
    }));

    [Fact]
    public void A_region_that_is_new_counts_for_nothing() => Threads.Run(static () => Woven.A(static () =>
    {
        // Once before: the table of names itself is made at the first use.
        Profiler.Region("the first region").Dispose();
        Session session = Profiler.Start(s_allocations);
        Allocate(1000);
        Profiler.Region("a region that only one test knows").Dispose();
        Capture capture = session.Stop();
        Assert.Equal([$"A {1000 + ArrayHeader}"], CountText.Allocated(capture));
    }));

    [Fact]
    public void A_threads_first_probe_counts_for_nothing()
    {
        Woven.EnterD();
        Probe.Current.Leave(0);
        using Session session = Profiler.Start(s_allocations);
        var thread = new Thread(static () =>
        {
            Woven.EnterD();
            Allocate(1000);
            Probe.Current.Leave(0);
        });
        thread.Start();
        thread.Join();
        ThreadCapture recorded = session.Stop().Threads.Single(recorded => recorded.Id == thread.ManagedThreadId);
        Assert.Equal(1000 + ArrayHeader, recorded.Allocated);
    }

    [Fact]
    public void Counting_allocates_nothing_once_all_paths_are_known() => Threads.Run(static () =>
    {
        using Session session = Profiler.Start(new ProfilerOptions { Count = CountOptions.All });
        Program();
        Call(1000);
        Assert.Equal(0, Allocations.Of(static () => Call(1000)));

        static void Call(int times)
        {
            for (int i = 0; i < times; i++)
            {
                Woven.A(static () => Woven.B(Woven.D));
                s_clock.PassAndTick(1);
            }
        }
    });

    [Fact]
    public void Other_threads_allocations_are_their_own()
    {
        using Session session = Profiler.Start(s_allocations);
        Threads.Run(static () => Woven.A(static () =>
        {
            Allocate(1000);
            Threads.Run(static () => Woven.B(static () => Allocate(70_000)));
        }));
        string[] lines = CountText.Allocated(session.Stop());
        Assert.Contains($"B {70_000 + ArrayHeader}", lines);
        Assert.InRange(
            long.Parse(lines.Single(static line => line.StartsWith("A ", StringComparison.Ordinal))[2..],
                System.Globalization.CultureInfo.InvariantCulture), 1000, 10_000);
    }

    private static void Program() => Woven.A(static () =>
    {
        Allocate(1000);
        s_clock.PassAndTick(1);
        Woven.B(static () =>
        {
            Allocate(48);
            Woven.D();
            s_clock.PassAndTick(1);
            Woven.B(static () => Allocate(100_000));
            Allocate(32);
        });
        Allocate(200);
    });

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Allocate(int bytes) => GC.KeepAlive(new byte[bytes]);
}
