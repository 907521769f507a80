using System.Globalization;
using Weft.EndToEnd.Tests.Packages;

namespace Weft.EndToEnd.Tests.Faults;

/// <summary>
/// A limit on the size of files, calls that fail or take their time, signals singly and in pairs, in whatever order
/// chance has them: the file holds one whole report or the earlier one. <c>WEFT_ENDING_RUNS=500</c> asks for more than
/// the usual twenty runs.
/// </summary>
[Collection(EndToEndCollection.Name)]
public sealed class ManyFaultsTests(PackedWeft weft)
{
    private const int LongestGap = 200;

    private static readonly string[] s_faults =
    [
        "write fail 28", "close fail 122", "rename fail 16", "fsync fail 5", "write delay 50", "fsync delay 50",
        "rename delay 50",
    ];

    private static readonly (string Signal, int ExitCode)[] s_signals = [("INT", 130), ("TERM", 143), ("HUP", 129),
        ("QUIT", 131)];

    private static int Runs =>
        int.Parse(Environment.GetEnvironmentVariable("WEFT_ENDING_RUNS") ?? "20", CultureInfo.InvariantCulture);

    [FaultFact]
    public void Whatever_fails_the_file_holds_a_whole_report() => EndOften(isNative: false);

    [NativeFact]
    public void So_it_does_for_a_NativeAOT_program() => EndOften(isNative: true);

    /// <summary>From no free page up to more than enough.</summary>
    [OwnDiskFact]
    public void A_disk_that_is_nearly_full_keeps_one_whole_report()
    {
        for (var run = 0; run < Runs; run++)
        {
            var free = run % 5 * 4096;
            using var folder = new OutputFolder();
            using var process = weft.Ending.Start(
                isNative: false, "return", folder.Environment(), OwnDisk(folder, free));
            var result = process.WaitForEnd();
            Assert.True(result.ExitCode == 3, result.All);
            folder.AssertWholeOrEarlier();
            Assert.DoesNotContain(folder.Names, static name => name.EndsWith("-part", StringComparison.Ordinal));
            if (free == 0)
            {
                folder.AssertKept(result, "(No space left on device), which is as it was before");
            }
        }
    }

    // The disk ends with the command, so what is on it is copied to the folder that was there before.
    private static string[] OwnDisk(OutputFolder folder, int free) =>
    [
        "unshare", "-rm", "sh", "-c",
        $"""
        real=$(mktemp -d) && mount --bind {folder.Folder} $real &&
        mount -t tmpfs -o size=64k none {folder.Folder} && cp $real/run.json {folder.Folder}/ &&
        head -c {(60 * 1024) - free} /dev/zero > {folder.Folder}/filler || exit 99
        "$@"
        code=$?
        rm {folder.Folder}/filler
        cp -a {folder.Folder}/. $real/ && umount $real && rmdir $real
        exit $code
        """,
        "sh",
    ];

    private void EndOften(bool isNative)
    {
        var random = new Random(Environment.TickCount);
        for (var run = 0; run < Runs; run++)
        {
            var fault = run % 4 == 0 ? null : s_faults[random.Next(s_faults.Length)];
            var (signal, exitCode) = s_signals[run % s_signals.Length];
            using var folder = new OutputFolder();
            var environment = folder.Environment(("DOTNET_EnableWriteXorExecute", "0"), ("WEFT_FAULT", fault ?? ""));
            environment["LD_PRELOAD"] = fault is null ? null : FaultLibrary.In(weft);
            using var process = weft.Ending.Start(isNative, "wait", environment,
                fault is null ? ["sh", "-c", "ulimit -f 1; exec \"$@\"", "sh"] : []);
            process.WaitForLine("ready");
            process.Signal(signal);
            if (run % 2 == 0)
            {
                Thread.Sleep(random.Next(LongestGap + 1));
                process.Signal(signal);
            }

            var result = process.WaitForEnd();
            Assert.True(exitCode == result.ExitCode, $"{signal}, {fault}: exit code {result.ExitCode}\n{result.All}");
            folder.AssertWholeOrEarlier();
            Assert.Equal([folder.Output], Directory.GetFiles(folder.Folder));
        }
    }
}
