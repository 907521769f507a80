using Microsoft.Win32.SafeHandles;

namespace Weft.Renderers;

/// <summary>
/// This process's claim to an output file, from the start of recording until the report is written: a hidden file beside the output, open exclusively.
/// </summary>
/// <remarks>
/// The output itself is not held open, because that would empty the last report before there is a new one, and leave an empty file when a
/// process is killed. A list of process ids would have to guess which of them still live; an exclusive handle is let go by the system
/// however a process ends, so a claim that was left behind keeps nobody away. And the claim shows at once whether the folder can be written to.
/// On a file system without locks two processes can still claim the same file.
/// </remarks>
internal sealed class OutputClaim : IDisposable
{
    private const string Suffix = ".weft-lock";
    private const int MostCandidates = 10_000;

    private readonly SafeFileHandle _handle;

    private OutputClaim(string path, SafeFileHandle handle) => (Path, _handle) = (path, handle);

    /// <summary>The file that is claimed.</summary>
    internal string Path { get; }

    /// <summary>Claims the first candidate that no other live process has claimed, and creates its folder if it is missing.</summary>
    /// <exception cref="IOException">The folder cannot be created, or the file not be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder or the file is not writable.</exception>
    internal static OutputClaim Take(OutputPath output)
    {
        if (System.IO.Path.GetDirectoryName(output.Value) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }

        for (var number = 1; number <= MostCandidates; number++)
        {
            if (TryTake(output.Candidate(number)) is { } claim)
            {
                return claim;
            }
        }

        throw new IOException($"{MostCandidates} files of that name are taken.");
    }

    private static OutputClaim? TryTake(string path)
    {
        RequireWritable(path);
        var name = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(path) ?? "", "." + System.IO.Path.GetFileName(path) + Suffix);
        try
        {
            return new(path, File.OpenHandle(name, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose));
        }
        catch (IOException) when (File.Exists(name))
        {
            return null;
        }
    }

    /// <summary>Opens an existing file as the report will, but without touching its content.</summary>
    private static void RequireWritable(string path)
    {
        if (Directory.Exists(path))
        {
            throw new IOException("it is a folder.");
        }

        if (File.Exists(path))
        {
            File.OpenHandle(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete).Dispose();
        }
    }

    /// <summary>Gives the file free for other processes.</summary>
    public void Dispose() => _handle.Dispose();
}
