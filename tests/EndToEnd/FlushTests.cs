using System.Text.Json;
using Weft.EndToEnd.Tests.Packages;
using Weft.EndToEnd.Tests.Processes;

namespace Weft.EndToEnd.Tests;

/// <summary>A program that is killed outright, asked to write its report while it runs.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class FlushTests(PackedWeft weft) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("weft-flush-").FullName;

    private string Output => Path.Combine(_folder, "run.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_killed_program_leaves_all_but_its_last_moments()
    {
        var killed = weft.Ending.EndWoven("wait", Environment("0.2s"), process =>
        {
            Wait.Until(() => DurationOf(Output) >= 1000);
            process.Kill();
        });

        Assert.Equal(137, killed.ExitCode);
        Assert.Equal("", killed.Error);
        using var capture = JsonDocument.Parse(File.ReadAllBytes(Output));
        Assert.Contains(capture.RootElement.GetProperty("methods").EnumerateArray(),
            static method => method.GetProperty("name").GetString() == "End");
        Assert.True(WovenTimeIn(capture) >= 0.9 * DurationOf(Output),
            "Main is in End from the start on, and still is.");
    }

    [Theory]
    [InlineData("return", null, 3)]
    [InlineData("wait", "TERM", 143)]
    public void The_report_at_the_end_takes_the_place_of_what_was_flushed(string way, string? signal, int exitCode)
    {
        var run = weft.Ending.EndWoven(way, Environment("0.1s"), process =>
        {
            if (signal is not null)
            {
                Wait.Until(() => File.Exists(Output));
                process.Signal(signal);
            }
        });

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Equal($"weft: report written to {Output}.\n", run.Error);
        Assert.True(DurationOf(Output) > 0);
        Assert.Equal([Output], Directory.GetFiles(_folder));
    }

    /// <summary>Milliseconds that a capture covers; 0 without one. It is whole whenever it is there.</summary>
    private static double DurationOf(string path)
    {
        if (!File.Exists(path))
        {
            return 0;
        }

        using var capture = JsonDocument.Parse(File.ReadAllBytes(path));
        return capture.RootElement.GetProperty("header").GetProperty("duration").GetInt64() / 1e6;
    }

    private static double WovenTimeIn(JsonDocument capture) =>
        capture.RootElement.GetProperty("threads").EnumerateArray()
        .SelectMany(static thread => thread.GetProperty("columns").GetProperty("self").EnumerateArray())
        .Sum(static self => self.GetInt64()) / 1e6;

    private Dictionary<string, string?> Environment(string flush) =>
        new() { ["WEFT_OUTPUT"] = Output, ["WEFT_FLUSH"] = flush };
}
