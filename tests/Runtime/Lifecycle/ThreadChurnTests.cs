namespace Weft.Tests.Lifecycle;

/// <summary>Threads that come and go leave nothing behind but their time.</summary>
[Collection(nameof(WholeProcess))]
public sealed class ThreadChurnTests : IDisposable
{
    private const int Million = 1_000_000;
    private const int WarmUp = 10_000;

    // A thread that was never started looks like one that has ended, and costs
    // nothing: a million real ones would take minutes.
    private static readonly Thread s_ended = new(static () => { });
    private static readonly int s_base = WovenAssembly.Register("Weft.Tests.Churn", 1,
        static () => "FChurn.cs\nTChurn\n10\tShort\n");

    private readonly ManualClock _clock = new();

    public void Dispose() => _clock.Dispose();

    [Fact]
    public void A_million_threads_one_after_another_keep_their_time_and_nothing_else()
    {
        using Session session = Profiler.Start();
        RunAndEnd(WarmUp);
        long before = Memory();
        RunAndEnd(Million - WarmUp);

        Assert.InRange(Memory() - before, long.MinValue, 500_000);
        Capture capture = session.Stop();
        Assert.InRange(capture.Threads.Length, 1, 200);
        Assert.Equal(Million * ManualClock.Millisecond,
            capture.Threads.Sum(static thread => thread.Paths.Sum(static path => path.Self)));
    }

    [Fact]
    public void A_million_threads_on_a_timeline_leave_the_latest_and_the_count_of_the_others()
    {
        using Session session = Profiler.Start(new ProfilerOptions { Recorder = Recorder.Timeline });
        RunAndEnd(WarmUp);
        long before = Memory();
        RunAndEnd(Million - WarmUp);

        Assert.InRange(Memory() - before, long.MinValue, 500_000);
        Timeline timeline = session.Stop().Timeline!;
        Assert.InRange(timeline.Threads.Count(static thread => thread.Segments.Length == 1), 100, 200);
        Assert.Equal(Million,
            timeline.Threads.Sum(static thread => thread.Segments.Length + thread.DroppedSegmentCount));
        Assert.Equal(
            Million * ManualClock.Millisecond,
            timeline.Threads.Sum(
                static thread => thread.Segments.Sum(static segment => segment.Duration) + thread.DroppedTime));
    }

    [Fact]
    public void A_million_threads_without_a_session_leave_nothing()
    {
        RunAndEnd(WarmUp);
        long before = Memory();
        RunAndEnd(Million - WarmUp);
        Assert.InRange(Memory() - before, long.MinValue, 500_000);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Twenty_thousand_real_threads_leave_nothing(bool isRecording)
    {
        using Session? session = isRecording ? Profiler.Start() : null;
        StartAndJoin(2000);
        long before = Memory();
        StartAndJoin(18_000);
        Assert.InRange(Memory() - before, long.MinValue, 500_000);
        Assert.InRange(ThreadRegistry.Read(static stacks => stacks.Count), 0, 100);
    }

    [Fact]
    public void A_pool_that_grows_has_every_one_of_its_threads_in_the_capture()
    {
        const int Grown = 40;
        using Session session = Profiler.Start();
        using var open = new CountdownEvent(Grown);
        using var mayEnd = new ManualResetEventSlim();
        using var closed = new CountdownEvent(Grown);
        int[] ids = Grow(Grown, open, mayEnd, closed);

        _clock.PassAndTick(1);
        Capture grown = session.Snapshot();
        mayEnd.Set();
        closed.Wait();
        Assert.Equal(Grown, ids.Distinct().Count());
        Assert.All(ids, id => Assert.Equal(["A 1"], CaptureText.Of(grown, id)));
        Assert.All(ids, id => Assert.True(grown.Threads.Single(thread => thread.Id == id).IsThreadPool));
    }

    private static int[] Grow(int count, CountdownEvent open, ManualResetEventSlim mayEnd, CountdownEvent closed)
    {
        var ids = new int[count];
        ThreadPool.GetMinThreads(out int workers, out int completionPorts);
        ThreadPool.SetMinThreads(count + workers, completionPorts);
        for (int i = 0; i < count; i++)
        {
            int mine = i;
            ThreadPool.QueueUserWorkItem(_ =>
            {
                ids[mine] = Environment.CurrentManagedThreadId;
                Woven.A(() =>
                {
                    open.Signal();
                    mayEnd.Wait();
                });
                closed.Signal();
            });
        }

        open.Wait();
        ThreadPool.SetMinThreads(workers, completionPorts);
        return ids;
    }

    private static long Memory()
    {
        ThreadRegistry.Read(static stacks => stacks.Count);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private static void StartAndJoin(int count)
    {
        for (int i = 0; i < count; i++)
        {
            var thread = new Thread(static () => Woven.D(), 64 * 1024);
            thread.Start();
            thread.Join();
        }
    }

    private void RunAndEnd(int count)
    {
        for (int i = 0; i < count; i++)
        {
            var stack = new ThreadStack(s_ended);
            ThreadRegistry.Add(stack);
            int depth = stack.Enter(s_base, 0);
            _clock.PassAndTick(1);
            stack.Leave(depth);
        }
    }
}
