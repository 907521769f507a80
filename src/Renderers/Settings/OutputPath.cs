using System.Globalization;

namespace Weft.Renderers;

/// <summary>Where a report goes.</summary>
/// <param name="Value">
/// Absolute path of the file: the program may change its current folder before the report is written.
/// </param>
/// <param name="Suffix">
/// The suffix that selects the format, for instance <c>.html</c> or <c>.weft.json</c>; empty if there is none.
/// </param>
internal readonly record struct OutputPath(string Value, string Suffix)
{
    /// <summary>
    /// The absolute path of a value of <c>WEFT_OUTPUT</c>: replaces <c>{pid}</c>, <c>{name}</c> and <c>{time}</c>;
    /// any other brace stays as it is.
    /// </summary>
    internal static string Expand(string template, string program, int processId, DateTimeOffset now)
        => Path.GetFullPath(template
        .Replace("{pid}", processId.ToString(CultureInfo.InvariantCulture))
        .Replace("{name}", AsFileName(program))
        .Replace("{time}", DateText.ForFiles(now)));

    /// <summary>
    /// The <paramref name="number"/>th choice: the path itself, then <c>report-2.html</c>, <c>report-3.html</c> and
    /// so on.
    /// </summary>
    internal string Candidate(int number)
        => number == 1 ? Value : Value[..^Suffix.Length] + "-" + number.ToString(CultureInfo.InvariantCulture) + Suffix;

    private static string AsFileName(string program)
        => string.Join('_', program.Split(Path.GetInvalidFileNameChars()));
}
