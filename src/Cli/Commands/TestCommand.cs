using System.CommandLine;
using Weft.Cli.Builds;
using Weft.Cli.CaptureFiles;
using Weft.Cli.Failures;
using Weft.Cli.Programs;
using Weft.Cli.Reports;

namespace Weft.Cli.Commands;

/// <summary><c>weft test</c>: runs tests woven, and shows which of them took how long, and why.</summary>
internal static class TestCommand
{
    /// <summary>The command.</summary>
    /// <param name="arguments">What stands behind <c>--</c>, for the test runner.</param>
    internal static Command Create(IReadOnlyList<string> arguments)
    {
        var build = new BuildOptions();
        var recording = new RecordingOptions();
        var output = new OutputOptions();
        var filter = new Option<string?>("--filter")
        {
            Description = "Tests to run, in the words of their runner: FullyQualifiedName~Orders for VSTest, MSTest "
                + "and NUnit; a pattern of methods such as *Orders* for xunit.v3.",
        };
        var command = new Command("test",
            "Builds a test project with every method woven, runs its tests, and prints the slowest first: each test is "
            + "a row, and so is the set-up of each class.");
        build.AddTo(command);
        command.Options.Add(filter);
        recording.AddTo(command);
        output.AddTo(command);
        command.SetAction(parsed => Run(
            build.Request(parsed, SolutionProjects.IsTest, "test projects") with { Mode = "test" },
            parsed.GetValue(filter), recording.Variables(parsed), output.File(parsed), output.IsOpened(parsed),
            arguments));
        return command;
    }

    private static int Run(BuildRequest request, string? filter, Dictionary<string, string> variables,
        ReportFile? file, bool isOpened, IReadOnlyList<string> arguments)
    {
        using var session = new SessionFolder();
        var projects = WovenBuild.Run(request, session, Progress.OfTool);
        var tests = projects.First(static project => project.IsEntry);
        Progress.OfTool.Say($"weft: testing {tests.Name}");
        var outcome = TestRun.Start(tests, filter, arguments, variables, session.Sub("captures"));
        string[] captures = [.. outcome.Others, .. outcome.Capture is { } own ? [own] : Array.Empty<string>()];
        if (captures.Length > 0)
        {
            RunReport.Show(CaptureSet.MergedOfOneRun(captures), file, isOpened);
            return outcome.ExitCode;
        }

        Progress.OfTool.Tell(tests.Reason.Length > 0 ? $"{tests.Name} is {tests.Outcome()}"
            : "no test host has left a capture; it was killed, it has run no test, or WEFT=off is set");
        return outcome.ExitCode != 0 ? outcome.ExitCode : ToolFailure.ExitCode;
    }
}
