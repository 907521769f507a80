namespace Weft.Renderers;

/// <summary>A pipe or a device: written in its place, once, and never replaced by a file.</summary>
internal static class SpecialFile
{
    /// <summary>Writes to it. A pipe that nobody reads waits for a reader.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    internal static void Write(string path, ReadOnlySpan<byte> content)
    {
        if (!OperatingSystem.IsLinux())
        {
            using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            RandomAccess.Write(handle, content, 0);
            return;
        }

        var file = LinuxFile.Open(path, LinuxFile.WriteOnly | LinuxFile.NoControllingTerminal);
        try
        {
            LinuxFile.Write(file, content);
        }
        catch
        {
            LinuxFile.Discard(file);
            throw;
        }

        LinuxFile.Close(file);
    }
}
