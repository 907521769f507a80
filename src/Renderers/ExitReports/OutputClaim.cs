using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Weft.Renderers;

/// <summary>
/// This process's claim to an output file, from the start of recording until
/// the report is written: a hidden file beside the output, open exclusively.
/// </summary>
/// <remarks>
/// The output itself is not held open, because that would empty the last report before there is a new one, and leave an
/// empty file when a process is killed. A list of process ids would have to guess which of them still live; an
/// exclusive handle is let go by the system however a process ends, so a claim that was left behind keeps nobody away.
/// And the claim shows at once whether the folder can be written to. On a file system without locks two processes can
/// still claim the same file.
/// <para>
/// In it stands the name of the part that the report is first written to, which nobody can guess: who claims the file
/// after a process that was killed while it wrote clears that away.
/// </para>
/// </remarks>
internal sealed class OutputClaim : IDisposable
{
    private const string LockSuffix = ".weft-lock";
    private const int MostCandidates = 10_000;

    private readonly SafeFileHandle _handle;

    private OutputClaim(string path, string part, SafeFileHandle handle)
        => (Path, Part, _handle) = (path, part, handle);

    /// <summary>The file that is claimed.</summary>
    internal string Path { get; }

    /// <summary>Name of the file beside it that a report is first written to.</summary>
    internal string Part { get; }

    /// <summary>Claims the first candidate that no other live process has
    /// claimed, and creates its folder if it is missing.</summary>
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
        var target = LinkTarget.Of(path);
        RequireWritable(target);
        var name = ReplacedFile.PartOf(target, "." + System.IO.Path.GetFileName(target) + LockSuffix);
        if (FileFacts.Of(name).Kind is FileKind.Special or FileKind.Folder || new FileInfo(name).LinkTarget is not null)
        {
            throw new IOException($"{name} stands in the way and is no file; delete it");
        }

        try
        {
            var handle = File.OpenHandle(
                name, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose);
            return new(path, NewPart(target, handle), handle);
        }
        catch (IOException) when (File.Exists(name))
        {
            return null;
        }
    }

    /// <summary>
    /// Opens an existing file as the report will, but without touching its content. A pipe or a device is not opened.
    /// </summary>
    private static void RequireWritable(string path)
    {
        switch (FileFacts.Of(path).Kind)
        {
            case FileKind.Folder:
                throw new IOException("it is a folder.");
            case FileKind.Special:
                throw new IOException("it is a pipe or a device.");
            case FileKind.Regular:
                const FileShare Any = FileShare.ReadWrite | FileShare.Delete;
                File.OpenHandle(path, FileMode.Open, FileAccess.Write, Any).Dispose();
                break;
        }
    }

    /// <summary>Chooses a name, and deletes the part that an earlier run left.</summary>
    private static string NewPart(string target, SafeFileHandle handle)
    {
        var part = ReplacedFile.NewPart();
        try
        {
            Span<byte> earlier = stackalloc byte[part.Length];
            if (RandomAccess.Read(handle, earlier, 0) == part.Length
                && Encoding.ASCII.GetString(earlier) is var left
                && ReplacedFile.IsPart(left))
            {
                File.Delete(ReplacedFile.PartOf(target, left));
            }

            RandomAccess.Write(handle, Encoding.ASCII.GetBytes(part), 0);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The disk is full: then a part may stay behind, if the process is also killed while it writes.
        }

        return part;
    }

    /// <summary>Gives the file free for other processes.</summary>
    public void Dispose() => _handle.Dispose();
}
