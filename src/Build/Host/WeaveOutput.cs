namespace Weft.Build;

/// <summary>
/// The folder of woven copies. Its manifest says what csc is to compile and is written last; without it the targets compile the originals.
/// </summary>
internal sealed class WeaveOutput(string directory)
{
    // A file of its own: what is deleted with the build's output must never be told from sources by how it looks.
    private readonly string _written = Path.Combine(directory, "weave.files");
    private readonly string _manifest = Path.Combine(directory, "weave.manifest");

    /// <summary>Withdraws all copies until <see cref="Write"/> has succeeded.</summary>
    public void Invalidate() => File.Delete(_manifest);

    /// <summary>Writes what has changed, deletes copies that are no longer wanted, and then lists what was written and what csc is to compile in place of the sources.</summary>
    /// <remarks>
    /// An unchanged copy keeps its time stamp, so that csc need not run again. The lists are such that MSBuild has to work nothing out: joining copies to sources took most of the
    /// time of a build in which nothing had changed.
    /// </remarks>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public void Write(IEnumerable<SourceFile> sources, WeaveResult result)
    {
        foreach (var file in result.Files)
        {
            WriteIfChanged(Locate(file), Encode(file));
        }

        var written = result.Files.Select(Locate).ToHashSet();
        DeleteAllBut(written);
        File.WriteAllLines(_written, written);
        File.WriteAllLines(_manifest, Compiled(sources, result.Files));
    }

    // The registration source comes first, so that its module initializer runs before those of the program, which may be woven themselves.
    private IEnumerable<string> Compiled(IEnumerable<SourceFile> sources, IEnumerable<WovenFile> files)
    {
        var copies = files.ToLookup(static file => file.Source, Locate);
        return copies[""].Concat(sources.Select(source => copies[source.Path].FirstOrDefault(source.Name)));
    }

    private string Locate(WovenFile file) => file.Locate(directory);

    private static byte[] Encode(WovenFile file) => [.. file.Encoding.GetPreamble(), .. file.Encoding.GetBytes(file.Text)];

    private static void WriteIfChanged(string path, byte[] content)
    {
        if (File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(content))
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
    }

    private void DeleteAllBut(HashSet<string> wanted)
    {
        foreach (var path in Directory.EnumerateFiles(directory, "*.cs", SearchOption.AllDirectories).Where(path => !wanted.Contains(path)))
        {
            File.Delete(path);
        }
    }
}
