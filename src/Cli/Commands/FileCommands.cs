using System.CommandLine;
using Weft.Cli.Builds;
using Weft.Cli.CaptureFiles;
using Weft.Cli.Failures;
using Weft.Cli.Reports;

namespace Weft.Cli.Commands;

/// <summary>Captures in, files out: <c>weft html</c>, <c>convert</c> and <c>merge</c>.</summary>
internal static class FileCommands
{
    private static readonly string[] s_suffixes = [".gz", ".json", ".weft"];

    /// <summary>All of them.</summary>
    internal static IEnumerable<Command> Create() => [Html(), Convert(), Merge()];

    private static Command Html()
    {
        var captures = Captures("Captures of one program; several are merged.");
        var output = Output("The page. Default: beside the first capture, ending with .html.", isRequired: false);
        var force = Force();
        var open = new Option<bool>("--open") { Description = "Open it in the browser." };
        var command = new Command("html", "Makes a page of a capture, for a browser.")
        {
            captures, output, force, open,
        };
        command.SetAction(parsed =>
        {
            var paths = parsed.GetValue(captures)!;
            var file = ReportFile.At(parsed.GetValue(output) ?? Beside(paths[0]), parsed.GetValue(force));
            if (!file.IsPage)
            {
                throw new ToolFailure($"{file.Name} does not end with .html; weft convert writes other formats");
            }

            Write(CaptureSet.Merged(paths), file);
            if (parsed.GetValue(open))
            {
                Browser.Open(file.Name);
            }
        });
        return command;
    }

    private static Command Convert()
    {
        var captures = Captures("Captures of one program; several are merged.");
        var output = Output("The file; its suffix says the format.", isRequired: true);
        var force = Force();
        var command = new Command("convert",
            "Writes a capture in another format: " + string.Join(", ", KnownRenderers.Suffixes()) + ".")
        {
            captures, output, force,
        };
        command.SetAction(parsed =>
        {
            var file = ReportFile.At(parsed.GetValue(output)!, parsed.GetValue(force));
            Write(CaptureSet.Merged(parsed.GetValue(captures)!), file);
        });
        return command;
    }

    private static Command Merge()
    {
        var captures = Captures("Captures of one program.");
        var output = Output("The capture to write, ending with .weft.json or .weft.json.gz.", isRequired: true);
        var force = Force();
        var command = new Command("merge", "Makes one capture of several, as if the programs had run side by side.")
        {
            captures, output, force,
        };
        command.SetAction(parsed =>
        {
            var file = ReportFile.At(parsed.GetValue(output)!, parsed.GetValue(force));
            if (!file.IsCapture)
            {
                throw new ToolFailure($"{file.Name} is no capture; end its name with .weft.json");
            }

            Write(CaptureSet.Merged(parsed.GetValue(captures)!), file);
        });
        return command;
    }

    private static void Write(Capture capture, ReportFile file)
    {
        file.Write(capture);
        Progress.OfTool.Tell($"{file.Name} is written");
    }

    private static Argument<string[]> Captures(string description)
        => new("captures") { Description = description, Arity = ArgumentArity.OneOrMore };

    private static Option<string?> Output(string description, bool isRequired)
        => new("--output", "-o") { Description = description, Required = isRequired };

    private static Option<bool> Force() => new("--force") { Description = "Overwrite the file." };

    private static string Beside(string capture)
    {
        foreach (var suffix in s_suffixes)
        {
            capture = capture.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)
                ? capture[..^suffix.Length]
                : capture;
        }

        return capture + ".html";
    }
}
