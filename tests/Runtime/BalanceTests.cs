namespace Weft.Tests;

/// <summary>Whatever happens inside woven methods, the stack is as deep afterwards as it was before.</summary>
[Collection(nameof(WholeProcess))]
public sealed class BalanceTests
{
    [Fact]
    public void Ten_thousand_levels_of_recursion()
    {
        var thread =
            new Thread(
                static () =>
                    AssertBalanced(
                        static () => Woven.Recurse(10_000, static () => Assert.Equal(10_000, Probe.Current.Depth))),
                        256 << 20);
        thread.Start();
        thread.Join();
    }

    [Fact]
    public void Five_hundred_nested_finally_blocks_that_all_run_for_one_exception()
    {
        int finallyBlocks = 0;
        void Nest(int depth) => Woven.A(() =>
        {
            try
            {
                if (depth == 0)
                {
                    throw new InvalidOperationException();
                }

                Nest(depth - 1);
            }
            finally
            {
                Woven.D();
                finallyBlocks++;
            }
        });

        AssertBalanced(() => Assert.Throws<InvalidOperationException>(() => Nest(499)));
        Assert.Equal(500, finallyBlocks);
    }

    [Fact]
    public void Sixty_four_threads_under_a_running_clock()
    {
        using Session session = Profiler.Start(new ProfilerOptions { Interval = ProfilerOptions.MinInterval });
        var depths = new int[64];
        Thread[] threads = [.. Enumerable.Range(0, depths.Length).Select(i => new Thread(() =>
        {
            for (int round = 0; round < 20_000; round++)
            {
                Woven.A(static () => Woven.B(static () => Woven.D()));
            }

            depths[i] = Probe.Current.Depth;
        }))];
        Array.ForEach(threads, static thread => thread.Start());
        Array.ForEach(threads, static thread => thread.Join());
        Assert.All(depths, static depth => Assert.Equal(0, depth));
        Assert.All(session.Stop().Threads, static thread => Assert.Equal(0, thread.TruncatedSampleCount));
    }

    [Fact]
    public void A_probe_allocates_nothing()
    {
        using Session session = Profiler.Start();
        Woven.A(static () => Woven.B(static () => Woven.D()));
        ThreadStack stack = Probe.Current;
        Assert.Equal(0, Allocations.InTheLongRun(() =>
        {
            for (int i = 0; i < 100_000; i++)
            {
                stack.Leave(stack.Enter(0, 1));
            }
        }));
    }

    private static void AssertBalanced(Action body)
    {
        int before = Probe.Current.Depth;
        body();
        Assert.Equal(before, Probe.Current.Depth);
    }
}
