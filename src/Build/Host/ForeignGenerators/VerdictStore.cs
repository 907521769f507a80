namespace Weft.Build.ForeignGenerators;

/// <summary>
/// Keeps the verdict of the last weave beside the copies: as long as nothing that it depends on changes, no generator
/// need be run again.
/// </summary>
/// <param name="directory">Folder of the woven copies.</param>
internal sealed class VerdictStore(string directory)
{
    private const string Against = "against";
    private const string Message = "message";
    private const string End = "end";

    private readonly string _file = Path.Combine(directory, "weave.generators");

    /// <summary>The verdict for exactly these inputs; null if it is not known.</summary>
    /// <param name="fingerprint">The inputs that the verdict depends on.</param>
    public Verdict? Find(string fingerprint)
    {
        try
        {
            var lines = File.Exists(_file) ? File.ReadAllLines(_file) : [];
            return lines.Length > 1 && lines[0] == fingerprint && lines[^1] == End ? Parse(lines[1..^1]) : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or FormatException
            or IndexOutOfRangeException)
        {
            return null;
        }
    }

    /// <summary>Keeps a verdict. If that fails, the next build finds it again.</summary>
    public void Keep(string fingerprint, Verdict verdict)
    {
        try
        {
            Directory.CreateDirectory(directory);
            var whole = _file + ".new";
            File.WriteAllLines(whole, [fingerprint, .. Lines(verdict), End]);
            File.Move(whole, _file, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            File.Delete(_file);
        }
    }

    private static IEnumerable<string> Lines(Verdict verdict) =>
    [
        .. verdict.IsAgainstWeaving ? (string[])[Against] : [],
        .. verdict.Messages.Select(static message => $"{Message}\t{message}"),
        .. verdict.Parts.Select(static part => $"{part.Path}\t{ForeignReadText.Of([part.Read])}"),
    ];

    private static Verdict Parse(IReadOnlyCollection<string> lines)
    {
        var fields = lines.Select(static line => line.Split('\t', 2)).ToList();
        return new Verdict(
            [.. fields.Where(static line => line.Length > 1 && line[0] != Message)
                .Select(static line => (line[0], ForeignReadText.Parse(line[1]).Single()))],
            [.. fields.Where(static line => line[0] == Message).Select(static line => line[1])],
            fields.Any(static line => line[0] == Against));
    }
}
