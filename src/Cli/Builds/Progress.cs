namespace Weft.Cli.Builds;

/// <summary>Tells a person at a terminal how far the tool is. Everybody else reads the outcome alone.</summary>
/// <param name="writer">Where to.</param>
/// <param name="isTerminal">Whether a person reads it.</param>
internal sealed class Progress(TextWriter writer, bool isTerminal)
{
    /// <summary>On standard error, where nothing of the program's output is.</summary>
    internal static Progress OfTool { get; } = new(Console.Error, !Console.IsErrorRedirected);

    /// <summary>A line for a person.</summary>
    internal void Say(string line)
    {
        if (isTerminal)
        {
            writer.WriteLine(line);
        }
    }

    /// <summary>A line for everybody: a part of the answer.</summary>
    internal void Tell(string line) => writer.WriteLine($"weft: {line}.");
}
