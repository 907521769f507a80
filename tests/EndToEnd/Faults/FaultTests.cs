using Weft.EndToEnd.Tests.Packages;
using Weft.EndToEnd.Tests.Processes;

namespace Weft.EndToEnd.Tests.Faults;

/// <summary>
/// A disk that is full, fails or does not answer: the earlier report stays, one sentence says so, and the program ends
/// as it would.
/// </summary>
[Collection(EndToEndCollection.Name)]
public sealed class FaultTests(PackedWeft weft)
{
    private const int NoSpace = 28;
    private const int Busy = 16;
    private const int OtherDevice = 18;
    private const int Quota = 122;

    [FaultTheory]
    [InlineData("write", NoSpace, "No space left on device")]
    [InlineData("close", Quota, "Disk quota exceeded")]
    [InlineData("rename", Busy, "Device or resource busy")]
    [InlineData("rename", OtherDevice, "Invalid cross-device link")]
    public void What_fails_keeps_the_earlier_report(string call, int error, string reason) => OnBoth(isNative =>
    {
        using var folder = new OutputFolder();
        using var process = Start(isNative, "return", folder.Environment(("WEFT_FAULT", $"{call} fail {error}")));
        var result = process.WaitForEnd();
        Assert.Equal(3, result.ExitCode);
        folder.AssertKept(result, $"({reason}), which is as it was before; the report follows here");
    });

    [FaultTheory]
    [InlineData("write")]
    [InlineData("rename")]
    public void What_does_not_answer_is_given_up(string call) => OnBoth(isNative =>
    {
        using var folder = new OutputFolder();
        using var process = Start(isNative, "return",
            folder.Environment(("WEFT_FAULT", $"{call} delay 3600000"), ("WEFT_WRITE_TIMEOUT", "1s")));
        var result = process.WaitForEnd();
        Assert.Equal(3, result.ExitCode);
        folder.AssertKept(result, ": its disk has not taken it within 1 s (WEFT_WRITE_TIMEOUT); it follows here");
    });

    [FaultTheory]
    [InlineData("fsync fail 5")]
    [InlineData("write delay 50")]
    [InlineData("rename delay 50")]
    public void What_is_slow_or_of_no_matter_is_written(string fault) => OnBoth(isNative =>
    {
        using var folder = new OutputFolder();
        using var process = Start(isNative, "return", folder.Environment(("WEFT_FAULT", fault)));
        var result = process.WaitForEnd();
        Assert.Equal(3, result.ExitCode);
        folder.AssertWhole(result);
    });

    [FaultTheory]
    [InlineData("write delay 3600000")]
    [InlineData("rename delay 3600000")]
    public void A_kill_in_the_middle_leaves_the_report_before_it_and_the_next_run_clears_up(string fault) =>
        OnBoth(isNative =>
    {
        using var folder = new OutputFolder();
        using (var process = Start(isNative, "wait", folder.Environment(("WEFT_FAULT", fault), ("WEFT_FLUSH", "0.1s"))))
        {
            Wait.Until(() => folder.Parts.Length > 0);
            process.Kill();
            Assert.Equal((137, ""), (process.WaitForEnd().ExitCode, ""));
        }

        Assert.False(folder.IsReplaced);
        Assert.Single(folder.Parts);
        using var next = weft.Ending.Start(isNative, "return", folder.Environment());
        folder.AssertWhole(next.WaitForEnd());
    });

    [FaultTheory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public void An_impatient_second_signal_waits_for_a_slow_disk(string signal, int exitCode) => OnBoth(isNative =>
    {
        using var folder = new OutputFolder();
        using var process = Start(isNative, "wait", folder.Environment(("WEFT_FAULT", "write delay 500")));
        process.WaitForLine("ready");
        process.Signal(signal);
        Wait.Until(() => folder.Parts.Length > 0 || folder.IsReplaced);
        process.Signal(signal);
        var result = process.WaitForEnd();
        Assert.Equal(exitCode, result.ExitCode);
        folder.AssertWhole(result);
    });

    private static void OnBoth(Action<bool> test)
    {
        test(false);
        if (new NativeFactAttribute().Skip is null)
        {
            test(true);
        }
    }

    private ChildProcess Start(bool isNative, string way, Dictionary<string, string?> environment)
    {
        environment["LD_PRELOAD"] = FaultLibrary.In(weft);
        return weft.Ending.Start(isNative, way, environment);
    }
}
