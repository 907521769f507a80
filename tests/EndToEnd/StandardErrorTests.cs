using Weft.EndToEnd.Tests.Faults;
using Weft.EndToEnd.Tests.Packages;
using Weft.EndToEnd.Tests.Processes;

namespace Weft.EndToEnd.Tests;

/// <summary>
/// Weft speaks to what was standard error when the process started, whatever has become of that; where there was none,
/// to nobody.
/// </summary>
[Collection(EndToEndCollection.Name)]
public sealed class StandardErrorTests(PackedWeft weft)
{
    private static readonly Dictionary<string, string?> s_noVariables = [];

    [Fact]
    public void A_writer_of_the_program_neither_gets_the_report_nor_swallows_it() => OnBoth(isNative =>
    {
        var result = Run(isNative, "set-error", s_noVariables);
        Assert.Equal((3, "[]\n", 1), (result.ExitCode, result.Output, result.ReportCount));
    });

    [Fact]
    public void A_descriptor_that_the_program_puts_in_its_place_gets_nothing_either() => OnBoth(isNative =>
    {
        var result = Run(isNative, "redirect-error", s_noVariables);
        Assert.Equal((3, "", 1), (result.ExitCode, result.Output, result.ReportCount));
    });

    [Theory]
    [InlineData("exec 0<&- 1>&- 2>&-")]
    [InlineData("exec 2>&-")]
    [InlineData("exec 1>&- 2>&-")]
    public void Where_it_was_closed_nothing_is_said_and_nobody_is_hit(string closing) => OnBoth(isNative =>
    {
        var result = Run(isNative, "return", s_noVariables, Shell(closing));
        Assert.Equal((3, "", ""), (result.ExitCode, result.Output, result.Error));

        using var folder = new OutputFolder();
        result = Run(isNative, "return", folder.Environment(), Shell(closing));
        Assert.Equal((3, ""), (result.ExitCode, result.All));
        Assert.True(folder.IsReplaced);
        folder.AssertIsCapture();
        Assert.Equal([folder.Output], Directory.GetFiles(folder.Folder));
    });

    [Fact]
    public void One_that_nobody_reads_keeps_no_process_from_ending() => OnBoth(isNative =>
    {
        using var folder = new OutputFolder();
        var filled =
            $"mkfifo '{folder.Folder}/pipe' && exec 3<> '{folder.Folder}/pipe' && printf %65536s x >&3 && exec 2>&3";
        var result = Run(isNative, "return", new Dictionary<string, string?> { ["WEFT_WRITE_TIMEOUT"] = "0.5s" },
            Shell(filled));
        Assert.Equal((3, ""), (result.ExitCode, result.All));
    });

    [Theory]
    [InlineData("TERM", 143)]
    [InlineData("INT", 130)]
    public void A_pipe_that_nobody_reads_hinders_neither_the_start_nor_the_end(string signal, int exitCode) =>
        OnBoth(isNative =>
    {
        using var folder = new OutputFolder();
        File.Delete(folder.Output);
        ChildProcess.Run(folder.Folder, s_noVariables, "mkfifo", folder.Output).Succeeded();
        using var process = weft.Ending.Start(isNative, "wait", folder.Environment(("WEFT_WRITE_TIMEOUT", "0.5s")));
        process.WaitForLine("ready");
        process.Signal(signal);
        var result = process.WaitForEnd();
        Assert.Equal((exitCode, 1), (result.ExitCode, result.ReportCount));
        Assert.StartsWith($"weft: the report could not be written to {folder.Output}: nobody has read it within 500 ms",
            result.Error, StringComparison.Ordinal);
    });

    [Fact]
    public void A_limit_on_the_size_of_files_ends_no_process() => OnBoth(isNative =>
    {
        using var folder = new OutputFolder();

        // The JIT keeps its code in a file of memory, which has the same limit unless it is told not to.
        var environment = folder.Environment(("DOTNET_EnableWriteXorExecute", "0"));
        var result = Run(isNative, "return", environment, Shell("ulimit -f 1"));
        Assert.Equal(3, result.ExitCode);
        folder.AssertKept(result, "(File too large), which is as it was before; the report follows here");
    });

    private static string[] Shell(string command) => ["sh", "-c", command + "; exec \"$@\"", "sh"];

    private static void OnBoth(Action<bool> test)
    {
        test(false);
        if (new NativeFactAttribute().Skip is null)
        {
            test(true);
        }
    }

    private ProcessResult Run(bool isNative, string way, IReadOnlyDictionary<string, string?> environment,
        params IReadOnlyList<string> shell)
    {
        using var process = weft.Ending.Start(isNative, way, environment, shell);
        return process.WaitForEnd();
    }
}
