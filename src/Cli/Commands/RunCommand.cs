using System.CommandLine;
using Weft.Cli.Builds;
using Weft.Cli.CaptureFiles;
using Weft.Cli.Failures;
using Weft.Cli.Programs;
using Weft.Cli.Reports;

namespace Weft.Cli.Commands;

/// <summary><c>weft run</c>: builds a project woven, runs it, and shows where its time went.</summary>
internal static class RunCommand
{
    /// <summary>The command.</summary>
    /// <param name="arguments">What stands behind <c>--</c>, for the program.</param>
    internal static Command Create(IReadOnlyList<string> arguments)
    {
        var build = new BuildOptions();
        var recording = new RecordingOptions();
        var output = new OutputOptions();
        var aot = new Option<bool>("--aot") { Description = "Publish for NativeAOT, and run the native binary." };
        var command = new Command("run",
            "Builds a program with every method woven, runs it, and prints where its time went. The project is not "
            + "changed, and its next ordinary build is as before.\n\nFor example:\n"
            + "  weft run                            the project in this folder\n"
            + "  weft run Shop.csproj -- --orders 9  with arguments for the program\n"
            + "  weft run app.cs -o report.html      a program of one file, and a page for a browser");
        build.AddTo(command);
        command.Options.Add(aot);
        recording.AddTo(command);
        output.AddTo(command);
        command.SetAction(parsed => Run(
            build.Request(parsed, SolutionProjects.IsProgram, "programs") with { Aot = parsed.GetValue(aot) },
            recording.Variables(parsed), output.File(parsed), output.IsOpened(parsed), arguments));
        return command;
    }

    private static int Run(BuildRequest request, IReadOnlyDictionary<string, string> variables, ReportFile? file,
        bool isOpened, IReadOnlyList<string> arguments)
    {
        using var session = new SessionFolder();
        var projects = WovenBuild.Run(request, session, Progress.OfTool);
        var program = projects.First(static project => project.IsEntry);
        Progress.OfTool.Say($"weft: running {program.Name}");
        var outcome = ProgramRun.Start(program, request, arguments, variables, session.Sub("captures"));
        if (outcome.Others.Count > 0)
        {
            session.Keep();
            Progress.OfTool.Tell($"the program has started others that were recorded, too: "
                + string.Join(", ", outcome.Others));
        }

        if (outcome.Capture is { } capture)
        {
            RunReport.Show(CaptureReading.Load(capture), file, isOpened);
            return outcome.ExitCode;
        }

        var reason = program.Reason.Length > 0 ? $"{program.Name} is {program.Outcome()}"
            : "the program has left no capture; it was killed, or WEFT=off is set";
        Progress.OfTool.Tell(reason);
        return outcome.ExitCode != 0 ? outcome.ExitCode : ToolFailure.ExitCode;
    }
}
