using System.Text;

namespace Weft.Tests;

/// <summary>What the kernel's text says of a thread's last turn on a processor.</summary>
public sealed class LinuxThreadMeterTests
{
    private const string Usual =
        "dotnet (18591, #threads: 1)\n-------\nse.exec_start                                :      "
        + "33826587.621943\nse.vruntime          :       1044842.678237\n";

    [Theory]
    [InlineData(Usual, 33_826_587_621_943)]
    [InlineData("se.exec_start : 7.5\n (1, #threads: 1)\n-----\nse.exec_start : 12.000345\n", 12_000_345)]
    [InlineData("dotnet (1, #threads: 1)\n-----\nse.exec_start", 0)]
    [InlineData("dotnet (1, #threads: 1)\n-----\nse.exec_start : 12", 0)]
    [InlineData("dotnet (1, #threads: 1)\n-----\nse.exec_start : 12.34\n", 0)]
    [InlineData("dotnet (1, #threads: 1)\n-----\nse.exec_start : x\n", 0)]
    [InlineData("", 0)]
    public void The_time_of_the_last_turn_is_read(string text, long time) =>
        Assert.Equal(time, LinuxThreadMeter.LastRunIn(Encoding.ASCII.GetBytes(text)));

    [Fact]
    public void A_thread_that_runs_on_has_a_later_turn()
    {
        if (!File.Exists("/proc/thread-self/sched"))
        {
            return;
        }

        var meter = new LinuxThreadMeter();
        long before = meter.LastRun;
        Thread.Sleep(10);
        long after = meter.LastRun;
        meter.Close();
        Assert.True(before > 0);
        Assert.True(after > before);
    }
}
