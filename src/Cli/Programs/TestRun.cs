using System.Diagnostics;
using Weft.Cli.Builds;
using Weft.Cli.Processes;

namespace Weft.Cli.Programs;

/// <summary>
/// Runs woven tests: by VSTest, whose host loads the test assembly, or as the program that they are with
/// Microsoft.Testing.Platform.
/// </summary>
internal static class TestRun
{
    /// <summary>
    /// VSTest kills its host a tenth of a second after the last test, which may be ahead of the report.
    /// </summary>
    private const string Shutdown = "VSTEST_TESTHOST_SHUTDOWN_TIMEOUT";
    private const string ShutdownMilliseconds = "30000";

    /// <summary>Runs them all to the end; what the runner prints comes through.</summary>
    /// <param name="tests">The test project.</param>
    /// <param name="filter">Tests to run, in the words of the runner; null for all.</param>
    /// <param name="arguments">The user's arguments for the runner.</param>
    /// <param name="variables">Settings of the recording.</param>
    /// <param name="captures">An empty folder for captures.</param>
    internal static ProgramRun.Outcome Start(ProjectFacts tests, string? filter, IReadOnlyList<string> arguments,
        IReadOnlyDictionary<string, string> variables, string captures)
    {
        var start = tests.IsTestingPlatform ? Platform(tests, filter, arguments) : Host(tests, filter, arguments);
        start.Environment[Shutdown] = ShutdownMilliseconds;
        if (!start.Environment.ContainsKey("DOTNET_ROOT") && Dotnet.Root is { } root)
        {
            start.Environment["DOTNET_ROOT"] = root;
        }

        return ProgramRun.Run(start, variables, captures);
    }

    private static ProcessStartInfo Platform(ProjectFacts tests, string? filter, IReadOnlyList<string> arguments)
    {
        var isXunit = File.Exists(Path.Combine(Path.GetDirectoryName(tests.Target)!, "xunit.v3.core.dll"));
        var option = !isXunit ? "--filter" : tests.HasPlatformRunner ? "--filter-method" : "-method";
        string[] chosen = filter is null ? [] : [option, filter];
        return new ProcessStartInfo(tests.Command)
        {
            Arguments = CommandLineText.Append(tests.Arguments, chosen.Concat(arguments)),
            WorkingDirectory = tests.Directory,
        };
    }

    private static ProcessStartInfo Host(ProjectFacts tests, string? filter, IReadOnlyList<string> arguments)
    {
        string[] chosen = filter is null ? [] : [$"--TestCaseFilter:{filter}"];
        string[] settings = tests.Settings.Length == 0 ? [] : [$"--Settings:{tests.Settings}"];
        var start = new ProcessStartInfo(Dotnet.Path);
        start.Environment["WEFT_HOSTED"] = Path.GetFileNameWithoutExtension(tests.Target);
        foreach (var argument in new[] { "vstest", tests.Target }.Concat(chosen).Concat(settings).Concat(arguments))
        {
            start.ArgumentList.Add(argument);
        }

        return start;
    }
}
