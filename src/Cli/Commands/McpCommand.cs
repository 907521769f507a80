using System.CommandLine;
using Weft.Cli.Mcp;

namespace Weft.Cli.Commands;

/// <summary><c>weft mcp</c>: the questions as tools of an assistant.</summary>
internal static class McpCommand
{
    /// <summary>The command.</summary>
    internal static Command Create()
    {
        var command = new Command("mcp",
            "Answers an assistant's questions about captures over standard input and output (Model Context Protocol).");
        command.SetAction(static _ =>
        {
            CaptureServer.RunAsync().GetAwaiter().GetResult();
            return 0;
        });
        return command;
    }
}
