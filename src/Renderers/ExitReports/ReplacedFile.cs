namespace Weft.Renderers;

/// <summary>A file that always has a whole content, the earlier or the new one, whenever the process dies.</summary>
/// <remarks>
/// The new content is written beside it and put in its place by a rename, which file systems do at once or not at all. It is not forced to the disk: this is about
/// processes that die, not about machines that lose their power.
/// </remarks>
internal static class ReplacedFile
{
    private const string Suffix = ".weft-part";

    /// <summary>Replaces the content of a file. If writing fails the file is as it was, and nothing is left beside it; if the process dies, the part is.</summary>
    /// <param name="path">The file; of a symbolic link, what it leads to.</param>
    /// <param name="write">Writes the new content.</param>
    internal static void Write(string path, Action<Stream> write)
    {
        var target = TargetOf(path);
        var part = PartOf(target);
        try
        {
            using (var stream = new WrittenFile(part))
            {
                write(stream);
            }

            File.Move(part, target, overwrite: true);
        }
        catch
        {
            File.Delete(part);
            throw;
        }
    }

    // The property tells a link from a file that is missing, for which resolving throws.
    private static string TargetOf(string path) =>
        new FileInfo(path) is { LinkTarget: not null } link ? link.ResolveLinkTarget(returnFinalTarget: true)!.FullName : path;

    private static string PartOf(string path) => Path.Combine(Path.GetDirectoryName(path) ?? "", "." + Path.GetFileName(path) + Suffix);
}
