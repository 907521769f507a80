namespace Weft.Renderers;

/// <summary>The few colours of a console report.</summary>
internal enum ConsoleColor
{
    Plain,
    Faint,
    Bold,
    Green,
    Yellow,
    Red,
}

/// <summary>The ANSI escape sequences of <see cref="ConsoleColor"/>.</summary>
internal static class AnsiSequence
{
    internal const string Reset = "\u001b[0m";

    /// <summary>What switches the colour on; empty for plain text.</summary>
    internal static string Of(ConsoleColor color) => color switch
    {
        ConsoleColor.Faint => "\u001b[2m",
        ConsoleColor.Bold => "\u001b[1m",
        ConsoleColor.Green => "\u001b[32m",
        ConsoleColor.Yellow => "\u001b[33m",
        ConsoleColor.Red => "\u001b[31m",
        _ => "",
    };

    internal static ConsoleColor For(Heat heat) => heat switch
    {
        Heat.Hot => ConsoleColor.Red,
        Heat.Warm => ConsoleColor.Yellow,
        Heat.Mild => ConsoleColor.Green,
        _ => ConsoleColor.Faint,
    };
}
