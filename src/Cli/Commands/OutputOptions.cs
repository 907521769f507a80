using System.CommandLine;
using Weft.Cli.Reports;

namespace Weft.Cli.Commands;

/// <summary>Where a report goes.</summary>
internal sealed class OutputOptions
{
    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "File for the report; its suffix says the format: .html, .weft.json, .speedscope.json, .pprof, "
            + ".md and others. Default: the console.",
    };

    private readonly Option<bool> _force = new("--force") { Description = "Overwrite the file." };

    private readonly Option<bool> _open = new("--open") { Description = "Open the report as a page in the browser." };

    /// <summary>Adds all of them to a command.</summary>
    internal void AddTo(Command command)
    {
        command.Options.Add(_output);
        command.Options.Add(_force);
        command.Options.Add(_open);
    }

    /// <summary>The file, checked; null for the console.</summary>
    internal ReportFile? File(ParseResult parsed)
        => parsed.GetValue(_output) is { } path ? ReportFile.At(path, parsed.GetValue(_force)) : null;

    /// <summary>Whether a browser is wanted.</summary>
    internal bool IsOpened(ParseResult parsed) => parsed.GetValue(_open);
}
