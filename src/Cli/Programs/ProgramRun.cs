using System.ComponentModel;
using System.Diagnostics;
using Weft.Cli.Builds;
using Weft.Cli.Failures;
using Weft.Cli.Processes;

namespace Weft.Cli.Programs;

/// <summary>Runs a woven program as <c>dotnet run</c> would, and collects the captures of its processes.</summary>
internal static class ProgramRun
{
    private const string Pattern = "*.weft.json";

    /// <summary>What came of it.</summary>
    /// <param name="ExitCode">That of the program.</param>
    /// <param name="Capture">File of its capture; null if it has left none.</param>
    /// <param name="Others">Captures of further processes that it has started.</param>
    internal sealed record Outcome(int ExitCode, string? Capture, IReadOnlyList<string> Others);

    /// <summary>Runs it to its end; its input and output are those of the tool.</summary>
    /// <param name="program">The program.</param>
    /// <param name="request">How it was built.</param>
    /// <param name="arguments">The user's arguments for it.</param>
    /// <param name="variables">Settings of the recording.</param>
    /// <param name="captures">An empty folder for captures.</param>
    internal static Outcome Start(ProjectFacts program, BuildRequest request, IReadOnlyList<string> arguments,
        IReadOnlyDictionary<string, string> variables, string captures)
    {
        return Run(Command(program, request, arguments), variables, captures);
    }

    /// <summary>Runs a command to its end.</summary>
    internal static Outcome Run(ProcessStartInfo start, IReadOnlyDictionary<string, string> variables, string captures)
    {
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        start.Environment["WEFT_OUTPUT"] = Path.Combine(captures, "{pid}.weft.json");
        start.Environment["WEFT_QUIET"] = "on";
        try
        {
            using var process = Process.Start(start)!;
            using var relay = new SignalRelay(process);
            process.WaitForExit();
            var own = Path.Combine(captures, $"{process.Id}.weft.json");
            var all = Directory.GetFiles(captures, Pattern).Order(StringComparer.Ordinal).ToArray();
            return new(process.ExitCode, File.Exists(own) ? own : null, [.. all.Where(file => file != own)]);
        }
        catch (Win32Exception error)
        {
            throw new ToolFailure($"{start.FileName} cannot be started ({error.Message.TrimEnd('.')})");
        }
    }

    private static ProcessStartInfo Command(ProjectFacts program, BuildRequest request,
        IReadOnlyList<string> arguments)
    {
        var profile = request.IsFile ? null : LaunchProfile.Of(request.Project);
        var own = request.Aot ? "" : program.Arguments;
        var text = CommandLineText.Append(own, arguments);
        var start = new ProcessStartInfo(request.Aot ? program.Native : program.Command)
        {
            Arguments = arguments.Count == 0 && profile is { Arguments.Length: > 0 }
                ? string.Join(' ', new[] { own, profile.Arguments }.Where(static one => one.Length > 0))
                : text,
            WorkingDirectory = program.Directory,
        };
        foreach (var (name, value) in profile?.Variables ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        if (!start.Environment.ContainsKey("DOTNET_ROOT") && Dotnet.Root is { } root)
        {
            start.Environment["DOTNET_ROOT"] = root;
        }

        return start;
    }
}
