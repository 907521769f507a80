namespace Weft.Build;

/// <summary>
/// The folder of woven copies. Its manifest says which of them are valid and is written last; without it the targets compile the originals.
/// </summary>
internal sealed class WeaveOutput(string directory)
{
    private readonly string _manifest = Path.Combine(directory, "weave.manifest");

    /// <summary>Withdraws all copies until <see cref="Write"/> has succeeded.</summary>
    public void Invalidate() => File.Delete(_manifest);

    /// <summary>Writes what has changed, deletes copies that are no longer wanted, and then the manifest.</summary>
    /// <remarks>An unchanged copy keeps its time stamp, so that csc need not run again.</remarks>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public void Write(WeaveResult result)
    {
        foreach (var file in result.Files)
        {
            WriteIfChanged(Locate(file), Encode(file));
        }

        DeleteAllBut(result.Files.Select(Locate).ToHashSet());
        // Separated by a tab, because paths hold blanks and semicolons but hardly ever that. The registration source stands in for no file.
        var copies = result.Files.Where(static file => file.Source.Length > 0);
        File.WriteAllLines(_manifest, copies.Select(static file => $"{file.Source}\t{file.RelativePath}"));
    }

    private string Locate(WovenFile file) => Path.GetFullPath(Path.Combine(directory, file.RelativePath));

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
