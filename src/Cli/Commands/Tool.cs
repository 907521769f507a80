using System.CommandLine;
using Weft.Cli.Failures;

namespace Weft.Cli.Commands;

/// <summary>The whole tool: a command line in, an exit code out.</summary>
internal static class Tool
{
    private const string Separator = "--";

    /// <summary>Runs a command line. A failure of the tool's own is one sentence and exit code 2.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="output">Takes answers.</param>
    /// <param name="standardError">Takes the sentence.</param>
    internal static int Run(string[] arguments, TextWriter output, TextWriter standardError)
    {
        // All behind the separator is the program's, also where the project before it is left out.
        var cut = Array.IndexOf(arguments, Separator);
        var own = cut < 0 ? arguments : arguments[..cut];
        var parsed = Root(cut < 0 ? [] : arguments[(cut + 1)..])
            .Parse(own.Length == 0 ? ["--help"] : own, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            // That a command is missing comes before the word that was meant to be one.
            var error = parsed.Errors[parsed.CommandResult.Command is RootCommand ? ^1 : 0].Message.TrimEnd('.');
            standardError.WriteLine($"weft: {error}; see weft --help.");
            return ToolFailure.ExitCode;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                Output = output,
                Error = standardError,
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
        root.Subcommands.Add(TestCommand.Create(forProgram));
        foreach (var command in QueryCommands.Create()
            .Concat(FileCommands.Create())
            .Append(DiffCommand.Create()).Append(GateCommand.Create()).Append(McpCommand.Create()))
        {
            root.Subcommands.Add(command);
        }

        return root;
    }
}
