namespace Weft.Generator.Paths;

/// <summary>Paths between two absolute places, computed from their text alone:
/// the weaver sees no file system.</summary>
internal static class RelativePath
{
    /// <summary>The way from a folder to a file, with forward slashes; the
    /// absolute path where there is none (another drive).</summary>
    public static string From(string folder, string file)
    {
        var start = Segments(folder);
        var end = Segments(file);
        var comparison = HasDrive(folder) ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        var shared = 0;
        while (shared < start.Count && shared < end.Count - 1 && string.Equals(start[shared], end[shared], comparison))
        {
            shared++;
        }

        if (shared == 0 && (HasDrive(folder) || HasDrive(file)))
        {
            return string.Join("/", end);
        }

        return string.Join("/", Enumerable.Repeat("..", start.Count - shared).Concat(end.Skip(shared)));
    }

    /// <summary>The folder that a file lies in; empty if the path is a bare file name.</summary>
    public static string FolderOf(string path)
    {
        var slash = path.LastIndexOfAny(['/', '\\']);
        return slash < 0 ? "" : path.Substring(0, slash);
    }

    /// <summary>Whether a path stands for itself, wherever it is written.</summary>
    public static bool IsRooted(string path) =>
        path.StartsWith("/", StringComparison.Ordinal) || path.StartsWith("\\", StringComparison.Ordinal)
            || HasDrive(path);

    // A backslash separates only where paths have drives or are network shares; elsewhere it may be part of a name.
    private static List<string> Segments(string path)
    {
        var windows = HasDrive(path) || path.StartsWith("\\", StringComparison.Ordinal);
        var segments = new List<string>();
        foreach (var segment in (windows ? path.Replace('\\', '/') : path).Split(['/'],
            StringSplitOptions.RemoveEmptyEntries))
        {
            if (segment == ".." && segments.Count > 0)
            {
                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment != ".")
            {
                segments.Add(segment);
            }
        }

        return segments;
    }

    private static bool HasDrive(string path) => path.Length > 1 && path[1] == ':' && char.IsLetter(path[0]);
}
