using System.Globalization;

namespace Weft.Renderers;

/// <summary>Where a report goes: the value of <c>WEFT_OUTPUT</c> with its placeholders replaced.</summary>
/// <param name="Value">Absolute path of the file: the program may change its current folder before the report is written.</param>
/// <param name="Stem">The path without what <paramref name="Extension"/> covers.</param>
/// <param name="Extension">Everything that says the kind of file, for instance <c>.html</c> or <c>.weft.json</c>; empty if there is none.</param>
internal readonly record struct OutputPath(string Value, string Stem, string Extension)
{
    private const string SavedCapture = ".weft.json";

    /// <summary>Replaces <c>{pid}</c>, <c>{name}</c> and <c>{time}</c>; any other brace stays as it is.</summary>
    internal static OutputPath Expand(string template, string program, int processId, DateTimeOffset now)
    {
        var path = Path.GetFullPath(template
            .Replace("{pid}", processId.ToString(CultureInfo.InvariantCulture))
            .Replace("{name}", AsFileName(program))
            .Replace("{time}", DateText.ForFiles(now)));
        var extension = path.ToLowerInvariant().AsSpan().EndsWith(SavedCapture)
            ? path[^SavedCapture.Length..]
            : Path.GetExtension(path);
        return new(path, path[..^extension.Length], extension);
    }

    /// <summary>The <paramref name="number"/>th choice: the path itself, then <c>report-2.html</c>, <c>report-3.html</c> and so on.</summary>
    internal string Candidate(int number)
        => number == 1 ? Value : Stem + "-" + number.ToString(CultureInfo.InvariantCulture) + Extension;

    /// <summary>The extension that selects the renderer: lower case, <c>.htm</c> as <c>.html</c>, <c>.weft.json</c> as <c>.json</c>.</summary>
    internal string RendererExtension => Extension.ToLowerInvariant() switch
    {
        ".htm" => ".html",
        SavedCapture => ".json",
        var extension => extension,
    };

    private static string AsFileName(string program)
        => string.Join('_', program.Split(Path.GetInvalidFileNameChars()));
}
