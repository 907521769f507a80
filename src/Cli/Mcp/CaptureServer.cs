using System.Reflection;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Weft.Cli.Failures;

namespace Weft.Cli.Mcp;

/// <summary>The tools over the Model Context Protocol, on standard input and output.</summary>
internal static class CaptureServer
{
    private const string Instructions =
        "Record a program with: weft run PROJECT -o run.weft.json. Open the file with open_capture, look at methods, "
        + "and walk with sandwich. Times are seconds of one run, estimated by sampling; compare tells what is chance.";

    private static readonly (string Name, string Method)[] s_tools =
    [
        ("open_capture", nameof(CaptureTools.OpenCapture)), ("methods", nameof(CaptureTools.Methods)),
        ("sandwich", nameof(CaptureTools.Sandwich)), ("path", nameof(CaptureTools.Path)),
        ("tree", nameof(CaptureTools.Tree)), ("compare", nameof(CaptureTools.Compare)),
    ];

    /// <summary>Answers until the client closes standard input.</summary>
    internal static async Task RunAsync()
    {
        var tools = new CaptureTools(new OpenCaptures());
        var options = new McpServerOptions
        {
            ServerInfo = new Implementation
            {
                Name = "weft",
                Version = typeof(CaptureServer).Assembly.GetName().Version?.ToString(3) ?? "",
            },
            ServerInstructions = Instructions,
            ToolCollection = [],
        };
        foreach (var (name, method) in s_tools)
        {
            options.ToolCollection.Add(new PlainFailures(McpServerTool.Create(
                typeof(CaptureTools).GetMethod(method, BindingFlags.Instance | BindingFlags.NonPublic)!,
                tools,
                new McpServerToolCreateOptions { Name = name, ReadOnly = true, OpenWorld = false })));
        }

        await using var transport = new StdioServerTransport("weft");
        await using var server = McpServer.Create(transport, options);
        await server.RunAsync();
    }

    /// <summary>An assistant reads the sentence that a person would read.</summary>
    private sealed class PlainFailures(McpServerTool tool) : DelegatingMcpServerTool(tool)
    {
        public override async ValueTask<CallToolResult> InvokeAsync(
            RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken = default)
        {
            try
            {
                return await base.InvokeAsync(request, cancellationToken);
            }
            catch (Exception error) when (error is ToolFailure or ArgumentException)
            {
                throw new McpException(error.Message.Split(" (Parameter")[0]);
            }
        }
    }
}
