namespace Weft.Tests;

/// <summary>What is held open for each thread is bounded by what the process may have open.</summary>
[Collection(nameof(WholeProcess))]
public sealed class OpenFilesTests
{
    [Fact]
    public void A_quarter_of_the_limit_is_taken_and_no_more()
    {
        int before = OpenFiles.Held;
        long limit = 4 * (before + 5);
        Assert.True(OpenFiles.TryReserve(2, limit));
        Assert.True(OpenFiles.TryReserve(2, limit));
        Assert.False(OpenFiles.TryReserve(2, limit));
        Assert.True(OpenFiles.TryReserve(1, limit));
        Assert.False(OpenFiles.TryReserve(1, limit));
        OpenFiles.Release(5);
        Assert.False(OpenFiles.TryReserve(1, 0));
        Assert.Equal(before, OpenFiles.Held);
    }

    [Fact]
    public void A_meter_gives_back_what_it_took()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        int before = OpenFiles.Held;
        var meter = new LinuxThreadMeter();
        _ = meter.IsRunnable;
        Assert.InRange(OpenFiles.Held - before, 1, 2);
        meter.Close();
        Assert.Equal(before, OpenFiles.Held);
        Assert.True(meter.TellsState);
    }

    [Fact]
    public void A_thread_without_room_has_a_state_that_is_not_known()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        const int Everything = int.MaxValue / 2;
        Assert.True(OpenFiles.TryReserve(Everything, long.MaxValue));
        var meter = new LinuxThreadMeter();
        bool isRunnable = meter.IsRunnable;
        long lastRun = meter.LastRun;
        OpenFiles.Release(Everything);

        Assert.False(isRunnable);
        Assert.Equal(0, lastRun);
        Assert.False(meter.TellsState);
        Assert.True(meter.ProcessorTime > 0);
        meter.Close();
        Assert.False(meter.TellsState);
    }
}
