using Weft.Cli.Commands;

namespace Weft.Cli.Tests;

/// <summary>A command line in this process, with what it prints.</summary>
internal sealed record ToolCall(int ExitCode, string Output, string Error)
{
    internal static ToolCall Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = Tool.Run(arguments, output, error);
        return new(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>Asserts a failure of the tool's own: exit code 2, and one sentence.</summary>
    internal void IsRefused(string sentence)
    {
        Assert.Equal($"weft: {sentence}.{Environment.NewLine}", Error);
        Assert.Equal("", Output);
        Assert.Equal(2, ExitCode);
    }

    /// <summary>As the other, of a sentence with other words around these.</summary>
    internal void IsRefusedWith(string words)
    {
        Assert.Contains(words, Error, StringComparison.Ordinal);
        Assert.Equal("", Output);
        Assert.Equal(2, ExitCode);
    }
}
