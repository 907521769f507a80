using System.Diagnostics;
using System.Text.Json;
using Weft.EndToEnd.Tests.Processes;

namespace Weft.Cli.Tests;

/// <summary>An assistant's session over standard input and output.</summary>
public sealed class McpTests : IDisposable
{
    private readonly SavedCaptures _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task An_assistant_opens_a_capture_and_walks_from_method_to_method()
    {
        var shop = _files.Save(SavedCaptures.Shop, "shop.weft.json");
        var start = new ProcessStartInfo("dotnet", [ToolProcess.File, "mcp"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        CleanEnvironment.ApplyTo(start);
        using var server = Process.Start(start)!;
        var error = server.StandardError.ReadToEndAsync();
        Send(server, 1, "initialize",
            new
            {
                protocolVersion = "2025-06-18",
                capabilities = new { },
                clientInfo = new { name = "t", version = "1" }
            });
        Assert.Equal("weft", Answer(server, 1).GetProperty("serverInfo").GetProperty("name").GetString());
        server.StandardInput.WriteLine("""{"jsonrpc":"2.0","method":"notifications/initialized"}""");

        Send(server, 2, "tools/list", new { });
        Assert.Equal(["compare", "methods", "open_capture", "path", "sandwich", "tree"],
            Answer(server, 2).GetProperty("tools").EnumerateArray()
            .Select(static one => one.GetProperty("name").GetString())
                .Order(StringComparer.Ordinal));
        Assert.StartsWith("c-1: Shop", Call(server, 3, "open_capture", new { paths = new[] { shop } }).Text,
            StringComparison.Ordinal);
        var sandwich = Call(server, 4, "sandwich", new { capture = "c-1", method = "**.Total" }).Text;
        Assert.Contains("Program.Main", sandwich, StringComparison.Ordinal);
        Assert.Contains("Tax.Rate", sandwich, StringComparison.Ordinal);
        var failure = Call(server, 5, "methods", new { capture = "c-9" });
        Assert.True(failure.IsError);
        Assert.Contains("there is no open capture c-9", failure.Text, StringComparison.Ordinal);

        server.StandardInput.Close();
        server.WaitForExit();
        Assert.Equal(0, server.ExitCode);
        Assert.Equal("", await error);
    }

    private static void Send(Process server, int id, string method, object parameters)
        => server.StandardInput.WriteLine(JsonSerializer.Serialize(
            new { jsonrpc = "2.0", id, method, @params = parameters }));

    private static (string Text, bool IsError) Call(Process server, int id, string tool, object arguments)
    {
        Send(server, id, "tools/call", new { name = tool, arguments });
        var answer = Answer(server, id);
        return (answer.GetProperty("content")[0].GetProperty("text").GetString()!,
            answer.TryGetProperty("isError", out var isError) && isError.GetBoolean());
    }

    private static JsonElement Answer(Process server, int id)
    {
        while (server.StandardOutput.ReadLine() is { } line)
        {
            var message = JsonDocument.Parse(line).RootElement;
            if (message.TryGetProperty("id", out var own) && own.GetInt32() == id)
            {
                return message.GetProperty("result");
            }
        }

        throw new InvalidOperationException("The server has ended without an answer.");
    }
}
