namespace Weft.Renderers;

/// <summary>
/// The formats of Weft's own, whether or not a program carries them. The weaver reads this file, too, and the build's
/// targets list the same names: a new format is one line here and one name there.
/// </summary>
/// <remarks>
/// Text and not objects: a NativeAOT program carries the list, but only the renderers that its build names.
/// </remarks>
internal static class Formats
{
    /// <summary>
    /// Each line has the name of a format, which <c>WeftRenderers</c> has and the class
    /// <c>Weft.Renderers.{name}Renderer</c>,
    /// and the suffixes of its files, the usual one first.
    /// </summary>
    private const string List = """
        Console .txt
        Html .html .htm
        Json .json .weft.json
        Speedscope .speedscope.json
        Collapsed .collapsed .folded
        Pprof .pprof .pprof.gz .pb.gz
        Firefox .firefox.json
        Perfetto .pftrace .perfetto-trace
        Otlp .otlp
        Markdown .md
        Csv .csv
        Gzip .gz
        """;

    /// <summary>All names, in the order of the list.</summary>
    internal static string[] Names() => Array.ConvertAll(Lines(), static line => line.Substring(0, line.IndexOf(' ')));

    /// <summary>The suffixes of a format.</summary>
    /// <exception cref="ArgumentException">There is no format of that name.</exception>
    internal static string[] SuffixesOf(string name)
    {
        foreach (var line in Lines())
        {
            if (line.StartsWith(name + " ", StringComparison.Ordinal))
            {
                return line.Substring(name.Length + 1).Split(' ');
            }
        }

        throw new ArgumentException($"'{name}' is not in the list of formats.", nameof(name));
    }

    /// <summary>
    /// The name of the format with the longest suffix of a file's name; null if no suffix matches.
    /// </summary>
    internal static string? NameFor(string file)
    {
        string? found = null;
        var longest = 0;
        foreach (var line in Lines())
        {
            var words = line.Split(' ');
            for (var i = 1; i < words.Length; i++)
            {
                if (words[i].Length > longest && file.EndsWith(words[i], StringComparison.OrdinalIgnoreCase))
                {
                    (found, longest) = (words[0], words[i].Length);
                }
            }
        }

        return found;
    }

    // A checkout can have given the source other line ends.
    private static string[] Lines() => List.Replace("\r", "").Split('\n');
}
