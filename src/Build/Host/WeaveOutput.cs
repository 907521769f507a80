using System.Text;

namespace Weft.Build;

/// <summary>
/// The folder of woven copies. Its manifest says what csc is to compile and is written last; without it the targets
/// compile the originals.
/// </summary>
/// <param name="directory">Its path.</param>
/// <param name="files">Writes the files.</param>
internal sealed class WeaveOutput(string directory, WholeFile? files = null)
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);
    /// <summary>The last line of both lists, by which the targets know that they have read all of one.</summary>
    public const string LastLine = "#end";

    // A file of its own: what is deleted with the build's output must never be told from sources by how it looks.
    private readonly string _written = Path.Combine(directory, "weave.files");
    private readonly string _manifest = Path.Combine(directory, "weave.manifest");
    private readonly WholeFile _files = files ?? new WholeFile();

    /// <summary>Withdraws all copies until <see cref="Write"/> has succeeded.</summary>
    /// <exception cref="IOException">The manifest is still there.</exception>
    /// <exception cref="UnauthorizedAccessException">The same, for want of permission.</exception>
    public void Invalidate() => WholeFile.Delete(_manifest);

    /// <summary>
    /// Writes what has changed, deletes copies that are no longer wanted, and then lists what was written and what csc
    /// is to compile in place of
    /// the sources.
    /// </summary>
    /// <remarks>
    /// An unchanged copy keeps its time stamp, so that csc need not run again. The lists are such that MSBuild has to
    /// work nothing out: joining
    /// copies to sources took most of the time of a build in which nothing had changed.
    /// </remarks>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The same, for want of permission.</exception>
    public void Write(IEnumerable<SourceFile> sources, WeaveResult result)
    {
        foreach (var file in result.Files)
        {
            WriteIfChanged(Locate(file), Encode(file));
        }

        foreach (var file in result.Settings)
        {
            WriteIfChanged(Path.Combine(directory, file.Name), s_utf8.GetBytes(file.Text));
        }

        var written = result.Files.Select(Locate).ToHashSet();
        DeleteAllBut(written);
        var settings = result.Settings.Select(file => Path.Combine(directory, file.Name));
        WriteList(_written, written.Concat(settings));
        WriteList(_manifest, Compiled(sources, result.Files));
    }

    // The registration source comes first, so that its module initializer runs before those of the program, which may
    // be woven themselves.
    private IEnumerable<string> Compiled(IEnumerable<SourceFile> sources, IEnumerable<WovenFile> files)
    {
        var copies = files.ToLookup(static file => file.Source, Locate);
        return copies[""].Concat(sources.Select(source => copies[source.Path].FirstOrDefault(source.Name)));
    }

    private string Locate(WovenFile file) => file.Locate(directory);

    private static byte[] Encode(WovenFile file) =>
        [.. file.Encoding.GetPreamble(), .. file.Encoding.GetBytes(file.Text)];

    private void WriteList(string path, IEnumerable<string> lines) =>
        _files.Write(path,
            Encoding.UTF8.GetBytes(string.Concat(lines.Append(LastLine).Select(static line => line + '\n'))));

    private void WriteIfChanged(string path, byte[] content)
    {
        if (!File.Exists(path) || !File.ReadAllBytes(path).AsSpan().SequenceEqual(content))
        {
            _files.Write(path, content);
        }
    }

    private void DeleteAllBut(HashSet<string> wanted)
    {
        foreach (var path in Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories).Where(IsOwn))
        {
            WholeFile.Delete(path);
        }

        bool IsOwn(string path) => path.EndsWith(WholeFile.Unfinished, StringComparison.Ordinal)
            || (path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase) && !wanted.Contains(path));
    }
}
