namespace Weft;

/// <summary>Writes a capture into a file.</summary>
internal static class CaptureFile
{
    internal static void Save(Capture capture, string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string file = Path.GetFullPath(path);
        if (IsWrittenInPlace(file))
        {
            using var stream = new FileStream(file, FileMode.Create, FileAccess.Write);
            capture.Save(stream);
            return;
        }

        using var content = new MemoryStream();
        capture.Save(content);
        ReplacedFile.Write(file, ReplacedFile.NewPart(), content.GetBuffer().AsSpan(0, (int)content.Length));
    }

    /// <summary>Pipes, devices, and the open files of a process: <c>/dev/stdout</c> may be a file.</summary>
    private static bool IsWrittenInPlace(string file) =>
        file.StartsWith("/dev/", StringComparison.Ordinal)
        || file.StartsWith("/proc/", StringComparison.Ordinal)
        || FileFacts.Of(file).Kind == FileKind.Special;
}
