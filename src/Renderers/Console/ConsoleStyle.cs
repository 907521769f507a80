namespace Weft.Renderers;

/// <summary>What the place that a console report is written to can show.</summary>
/// <param name="color">Whether ANSI escape sequences are understood and wanted.</param>
/// <param name="unicode">Whether box-drawing characters arrive as such.</param>
/// <param name="width">Characters a line may have.</param>
internal sealed class ConsoleStyle(bool color, bool unicode, int width)
{
    internal const int NarrowestWidth = 20;

    private const int Utf8 = 65001;
    private const int Utf16 = 1200;
    private const int Utf16BigEndian = 1201;

    internal bool Color => color;

    internal bool Unicode => unicode;

    internal int Width => width;

    /// <summary>What the options ask for; where they leave it open, what the writer can
    /// do. A writer that is not the console is never asked about a terminal.</summary>
    internal static ConsoleStyle For(TextWriter writer, ConsoleOptions options)
    {
        var isTerminal = IsTerminal(writer);
        return new(
            options.Color ?? (isTerminal && ColorIsWelcome()),
            options.Unicode ?? writer.Encoding.CodePage is Utf8 or Utf16 or Utf16BigEndian,
            options.Width ?? (isTerminal ? TerminalWidth() : int.MaxValue));
    }

    /// <remarks>
    /// <see cref="Console.Out"/> is asked for last and only if need be, because the first use of
    /// either of the console's writers sets up the terminal, and a program that never prints
    /// should not meet that through its profiler. Neither of them is of the types excluded first.
    /// </remarks>
    private static bool IsTerminal(TextWriter writer)
    {
        if (writer is ReportText text)
        {
            return IsTerminal(text.Destination);
        }

        if (writer is StandardError standardError)
        {
            return standardError.IsTerminal;
        }

        if (writer is StreamWriter or StringWriter)
        {
            return false;
        }

        return ReferenceEquals(writer, Console.Error)
            ? !Console.IsErrorRedirected
            : ReferenceEquals(writer, Console.Out) && !Console.IsOutputRedirected;
    }

    /// <summary>On Windows only terminals that announce themselves are known to
    /// have escape sequences switched on.</summary>
    private static bool ColorIsWelcome()
    {
        var terminal = Environment.GetEnvironmentVariable("TERM");
        var understands = OperatingSystem.IsWindows()
            ? terminal is not null || Environment.GetEnvironmentVariable("WT_SESSION") is not null
            : terminal is not (null or "" or "dumb");
        return understands && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
    }

    private static int TerminalWidth()
    {
        try
        {
            return Console.WindowWidth is >= NarrowestWidth and var width ? width : int.MaxValue;
        }
        catch (Exception error) when (error is IOException or PlatformNotSupportedException)
        {
            return int.MaxValue;
        }
    }
}
