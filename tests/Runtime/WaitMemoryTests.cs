namespace Weft.Tests;

/// <summary>What waiting costs in memory: nothing but what as many activations need at the same time.</summary>
[Collection(nameof(WholeProcess))]
public sealed class WaitMemoryTests
{
    [Fact]
    public void A_hundred_thousand_suspensions_of_one_activation_allocate_nothing()
    {
        Task never = new TaskCompletionSource().Task;
        Threads.Run(() =>
        {
            SuspendableFrame weft = WovenFrames.Outer();
            Suspend(ref weft);
            long allocated = Allocations.InTheLongRun(() =>
            {
                for (int i = 0; i < 100_000; i++)
                {
                    Suspend(ref weft);
                }
            });
            Assert.Equal(0, allocated);
            weft.Dispose();
        });

        void Suspend(ref SuspendableFrame weft)
        {
            SuspendableFrame.Suspend(never, in weft);
            weft.Resume();
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_hundred_thousand_activations_that_are_suspended_once_allocate_nothing(bool isRecorded)
    {
        Task never = new TaskCompletionSource().Task;
        using Session? session = isRecorded
            ? Profiler.Start(new ProfilerOptions { Interval = ProfilerOptions.MaxInterval }) : null;
        Threads.Run(() =>
        {
            SuspendableFrame outer = WovenFrames.Outer();
            long allocated = Allocations.InTheLongRun(() =>
            {
                for (int i = 0; i < 100_000; i++)
                {
                    Call();
                }
            });
            Assert.Equal(0, allocated);
            outer.Dispose();
        });

        void Call()
        {
            SuspendableFrame weft = WovenFrames.Inner();
            SuspendableFrame.Suspend(never, in weft);
            weft.Resume();
            weft.Dispose();
        }
    }

    [Fact]
    public void Activations_that_begin_on_one_thread_and_end_on_another_come_back()
    {
        Task never = new TaskCompletionSource().Task;
        var frames = new SuspendableFrame[1_000];
        long least = long.MaxValue;
        using var isSuspended = new Barrier(2);
        var starter = new Thread(() =>
        {
            for (int round = 0; round < 20; round++)
            {
                least = Math.Min(least, Allocations.Of(() =>
                {
                    for (int i = 0; i < frames.Length; i++)
                    {
                        frames[i] = WovenFrames.Inner();
                        SuspendableFrame.Suspend(never, in frames[i]);
                    }
                }));
                isSuspended.SignalAndWait();
                isSuspended.SignalAndWait();
            }
        });
        starter.Start();
        for (int round = 0; round < 20; round++)
        {
            isSuspended.SignalAndWait();
            for (int i = 0; i < frames.Length; i++)
            {
                frames[i].Resume();
                frames[i].Dispose();
            }

            isSuspended.SignalAndWait();
        }

        starter.Join();
        Assert.Equal(0, least);
    }

    [Fact]
    public void An_abandoned_activation_keeps_nothing_alive()
    {
        WeakReference? payload = null;
        Threads.Run(() =>
        {
            var garbage = new object();
            payload = new WeakReference(garbage);
            SuspendableFrame outer = WovenFrames.Outer();
            _ = AbandonAsync(garbage);
            outer.Dispose();
        });
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.False(payload!.IsAlive);

        static async Task AbandonAsync(object payload)
        {
            SuspendableFrame weft = WovenFrames.Inner();
            try
            {
                await SuspendableFrame.Suspend(new TaskCompletionSource().Task, in weft);
                weft.Resume();
                GC.KeepAlive(payload);
            }
            finally
            {
                weft.Dispose();
            }
        }
    }
}
