namespace Weft;

/// <summary>The file that a symbolic link leads to in the end. A report replaces that file; the link stays.</summary>
internal static class LinkTarget
{
    private const int MostLinks = 40;

    /// <summary>Follows a path; its end need not exist.</summary>
    /// <exception cref="IOException">The links lead in a circle, or to what a process has open: its file has a writer
    /// already, with a place of its own in it.</exception>
    internal static string Of(string path)
    {
        string target = path;
        for (var i = 0; i < MostLinks; i++)
        {
            if (IsDescriptor(target))
            {
                throw new IOException("it leads to a file that a process has open; name the file itself");
            }

            if (new FileInfo(target).LinkTarget is not { } next)
            {
                return target;
            }

            target = Path.GetFullPath(next, Path.GetDirectoryName(target) ?? "/");
        }

        throw new IOException("its symbolic links lead in a circle");
    }

    private static bool IsDescriptor(string path)
        => path.StartsWith("/proc/", StringComparison.Ordinal) || path.StartsWith("/dev/fd/", StringComparison.Ordinal);
}
