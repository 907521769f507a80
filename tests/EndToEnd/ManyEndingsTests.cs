using System.Globalization;
using Weft.EndToEnd.Tests.Faults;
using Weft.EndToEnd.Tests.Packages;
using Weft.EndToEnd.Tests.Processes;

namespace Weft.EndToEnd.Tests;

/// <summary>
/// The same endings again and again, at moments that chance chooses: always one whole report.
/// <c>WEFT_ENDING_RUNS=500</c> asks for more than the usual twenty of each.
/// </summary>
[Collection(EndToEndCollection.Name)]
public sealed class ManyEndingsTests(PackedWeft weft)
{
    private const int LongestGap = 200;

    private static readonly (string Signal, int ExitCode)[] s_signals = [("INT", 130), ("TERM", 143), ("HUP", 129),
        ("QUIT", 131)];

    private static int Runs =>
        int.Parse(Environment.GetEnvironmentVariable("WEFT_ENDING_RUNS") ?? "20", CultureInfo.InvariantCulture);

    [Fact]
    public void A_program_leaves_one_whole_report() => EndOften(isNative: false);

    [NativeFact]
    public void So_does_a_NativeAOT_program() => EndOften(isNative: true);

    [Fact]
    public void After_a_kill_the_last_flush_is_there() => KillOften(isNative: false);

    [NativeFact]
    public void So_it_is_of_a_NativeAOT_program() => KillOften(isNative: true);

    /// <summary>Half of the runs get one signal, half a pair.</summary>
    private void EndOften(bool isNative)
    {
        var random = new Random(Environment.TickCount);
        foreach (var (signal, exitCode) in s_signals)
        {
            for (var run = 0; run < Runs; run++)
            {
                End(isNative, signal, exitCode, run % 2 == 0 ? null : random.Next(LongestGap + 1));
            }
        }
    }

    private void End(bool isNative, string signal, int exitCode, int? gap)
    {
        using var folder = new OutputFolder();
        using var process = weft.Ending.Start(isNative, "wait", folder.Environment());
        process.WaitForLine("ready");
        process.Signal(signal);
        if (gap is { } milliseconds)
        {
            Thread.Sleep(milliseconds);
            process.Signal(signal);
        }

        var result = process.WaitForEnd();
        Assert.True(exitCode == result.ExitCode,
            $"{signal}, {gap} ms apart: exit code {result.ExitCode}\n{result.All}");
        folder.AssertWhole(result);
    }

    private void KillOften(bool isNative)
    {
        var random = new Random(Environment.TickCount);
        for (var run = 0; run < Runs; run++)
        {
            using var folder = new OutputFolder();
            using var process = weft.Ending.Start(isNative, "wait", folder.Environment(("WEFT_FLUSH", "0.1s")));
            Wait.Until(() => folder.IsReplaced);
            Thread.Sleep(random.Next(LongestGap));
            process.Kill();

            Assert.Equal(137, process.WaitForEnd().ExitCode);
            folder.AssertIsCapture();
        }
    }
}
