using System.CommandLine;
using Weft.Cli.Failures;

namespace Weft.Cli.Commands;

/// <summary>The whole tool: a command line in, an exit code out.</summary>
internal static class Tool
{
    private const string Separator = "--";

    /// <summary>Runs a command line. A failure of the tool's own is one sentence and exit code 2.</summary>
    internal static int Run(string[] arguments, TextWriter standardError)
    {
        // All behind the separator is the program's, also where the project before it is left out.
        var cut = Array.IndexOf(arguments, Separator);
        var own = cut < 0 ? arguments : arguments[..cut];
        var parsed = Root(cut < 0 ? [] : arguments[(cut + 1)..])
            .Parse(own, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            standardError.WriteLine($"weft: {parsed.Errors[0].Message.TrimEnd('.')}; weft --help lists all commands.");
            return ToolFailure.ExitCode;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { 
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            });
        }
        catch (ToolFailure failure)
        {
            standardError.WriteLine($"weft: {failure.Message}.");
            return ToolFailure.ExitCode;
        }
    }

    private static RootCommand Root(IReadOnlyList<string> forProgram)
    {
        var root = new RootCommand(
            "Weft profiles .NET programs. Begin with weft run in the folder of a project.\n\n"
            + "Exit codes: that of the program for weft run, else 0; 1 if weft gate fails; 2 if weft itself cannot do "
            + "what it was asked for, and says why in one sentence.");
        root.Subcommands.Add(RunCommand.Create(forProgram));
        foreach (var command in QueryCommands.Create().Concat(FileCommands.Create()))
        {
            root.Subcommands.Add(command);
        }

        return root;
    }
}
