using System.IO.Compression;

namespace Weft;

/// <summary>Writes a capture into a file.</summary>
internal static class CaptureFile
{
    /// <summary>Of a compressed file.</summary>
    private const string Suffix = ".gz";

    internal static void Save(Capture capture, string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string file = Path.GetFullPath(path);
        if (IsWrittenInPlace(file))
        {
            using var stream = new FileStream(file, FileMode.Create, FileAccess.Write);
            Write(capture, file, stream);
            return;
        }

        using var content = new MemoryStream();
        Write(capture, file, content);
        ReplacedFile.Write(file, ReplacedFile.NewPart(), content.GetBuffer().AsSpan(0, (int)content.Length));
    }

    private static void Write(Capture capture, string file, Stream stream)
    {
        if (!file.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase))
        {
            capture.Save(stream);
            return;
        }

        using var compressed = new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true);
        capture.Save(compressed);
    }

    /// <summary>Pipes, devices, and the open files of a process: <c>/dev/stdout</c> may be a file.</summary>
    private static bool IsWrittenInPlace(string file) =>
        file.StartsWith("/dev/", StringComparison.Ordinal)
        || file.StartsWith("/proc/", StringComparison.Ordinal)
        || FileFacts.Of(file).Kind == FileKind.Special;
}
