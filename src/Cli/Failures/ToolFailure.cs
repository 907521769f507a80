namespace Weft.Cli.Failures;

/// <summary>The tool cannot do what it was asked for. The message is the one sentence that the user reads.</summary>
/// <param name="sentence">Names the thing and the way out; without its full stop.</param>
internal sealed class ToolFailure(string sentence) : Exception(sentence)
{
    /// <summary>The exit code of every failure of the tool's own.</summary>
    internal const int ExitCode = 2;
}
