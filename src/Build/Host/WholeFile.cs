namespace Weft.Build;

/// <summary>
/// Writes files that are there whole or not at all: beside the place first, and then renamed. A build that was killed,
/// or that found the disk full,
/// leaves nothing that the next one could take for finished.
/// </summary>
/// <param name="create">Opens the file to write; null for the file system's own way.</param>
internal sealed class WholeFile(Func<string, Stream>? create = null)
{
    /// <summary>The end of the names of files that are not finished.</summary>
    public const string Unfinished = ".unfinished";

    private readonly Func<string, Stream> _create = create ?? File.Create;

    /// <summary>Puts a file in its place, also in that of one that may only be read.</summary>
    /// <param name="path">Absolute path; its folder is made.</param>
    /// <param name="content">All of it.</param>
    /// <exception cref="IOException">It cannot be written; the file before is unchanged.</exception>
    /// <exception cref="UnauthorizedAccessException">The same, for want of permission.</exception>
    public void Write(string path, ReadOnlySpan<byte> content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var beside = path + Unfinished;
        try
        {
            using (var stream = _create(beside))
            {
                stream.Write(content);
            }

            AllowWriting(path);
            File.Move(beside, path, overwrite: true);
        }
        catch
        {
            TryDelete(beside);
            throw;
        }
    }

    /// <summary>Deletes a file, also one that may only be read.</summary>
    /// <exception cref="IOException">It is still there.</exception>
    /// <exception cref="UnauthorizedAccessException">The same, for want of permission.</exception>
    public static void Delete(string path)
    {
        AllowWriting(path);
        File.Delete(path);
    }

    // Windows neither replaces nor deletes what may only be read.
    private static void AllowWriting(string path)
    {
        if (OperatingSystem.IsWindows() && File.Exists(path))
        {
            File.SetAttributes(path, FileAttributes.Normal);
        }
    }

    // A disk that is full, or a folder that may only be read, has its say in the first exception.
    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
        }
    }
}
