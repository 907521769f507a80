using System.Runtime.InteropServices;
using System.Text;

namespace Weft;

/// <summary>
/// The calls of Linux that .NET does not offer: modes and owners from the creation on, no controlling terminal, errors
/// of closing, a rename that never copies.
/// </summary>
internal static class LinuxFile
{
    public const int WriteOnly = 1;
    public const int CreateNew = 0x40 | 0x80;
    public const int NoControllingTerminal = 0x100;
    private const int CloseOnExec = 0x80000;

    private const int GetDescriptorFlags = 1;
    private const int DuplicateCloseOnExec = 1030;
    private const int FirstOrdinary = 3;
    private const int Interrupted = 4;
    private const int TryAgain = 11;

    /// <summary>
    /// Opens a file; the descriptor is none of the three standard ones, even if those are closed, so that nothing the
    /// program prints lands in it.
    /// </summary>
    /// <exception cref="IOException">It cannot be opened.</exception>
    public static int Open(string path, int flags, int mode = 0)
    {
        int file = OpenFile(Bytes(path), flags | CloseOnExec, mode);
        Require(file >= 0, path);
        if (file >= FirstOrdinary)
        {
            return file;
        }

        int ordinary = Duplicate(file);
        _ = CloseFile(file);
        Require(ordinary >= 0, path);
        return ordinary;
    }

    /// <summary>
    /// Whether a descriptor was open when the process started: what is inherited is never closed on exec, and what the
    /// runtime opens always is.
    /// </summary>
    public static bool IsInherited(int file) => Control(file, GetDescriptorFlags, 0) == 0;

    /// <summary>Whether a descriptor is a terminal, told without loading the console.</summary>
    public static bool IsTerminal(int file) => IsTeletype(file) == 1;

    /// <summary>
    /// Another descriptor of the same open file, which child processes do not get; negative if there is none.
    /// </summary>
    public static int Duplicate(int file) => Control(file, DuplicateCloseOnExec, FirstOrdinary);

    /// <summary>Writes all of it, however many calls that takes.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void Write(int file, ReadOnlySpan<byte> content)
    {
        while (!content.IsEmpty)
        {
            nint written = WriteSome(file, ref MemoryMarshal.GetReference(content), content.Length);
            if (written > 0)
            {
                content = content[(int)written..];
            }
            else if (Marshal.GetLastPInvokeError() is TryAgain)
            {
                // Another process has made it non-blocking. The caller limits the time.
                Thread.Sleep(1);
            }
            else if (written == 0 || Marshal.GetLastPInvokeError() is not Interrupted)
            {
                throw Failure();
            }
        }
    }

    /// <summary>Closes a file. A network file system reports a full disk only here.</summary>
    /// <exception cref="IOException">The bytes are not in the file.</exception>
    public static void Close(int file) => Require(CloseFile(file) == 0 || Marshal.GetLastPInvokeError() is Interrupted);

    /// <summary>Closes a file that something has failed for.</summary>
    public static void Discard(int file) => _ = CloseFile(file);

    /// <summary>Puts a file in the place of another at once, or not at all.</summary>
    /// <exception cref="IOException">It cannot be renamed.</exception>
    public static void Rename(string from, string to) => Require(RenameFile(Bytes(from), Bytes(to)) == 0);

    /// <summary>Gives a file to an owner and a group; -1 leaves one as it is.</summary>
    /// <returns>Whether that was permitted.</returns>
    public static bool TrySetOwner(int file, int owner, int group) => ChangeOwner(file, owner, group) == 0;

    /// <summary>Sets the permissions, where the file system has any.</summary>
    public static void TrySetMode(int file, int mode) => _ = ChangeMode(file, mode);

    internal static byte[] Bytes(string path) => Encoding.UTF8.GetBytes(path + '\0');

    private static void Require(bool condition, string? path = null)
    {
        if (!condition)
        {
            throw Failure(path);
        }
    }

    private static IOException Failure(string? path = null)
    {
        string message = Marshal.GetLastPInvokeErrorMessage();
        return new IOException(path is null ? message : $"{message}: {path}");
    }

    [DllImport("libc", EntryPoint = "open", ExactSpelling = true, SetLastError = true)]
    private static extern int OpenFile(byte[] path, int flags, int mode);

    [DllImport("libc", EntryPoint = "fcntl", ExactSpelling = true, SetLastError = true)]
    private static extern int Control(int file, int command, nint argument);

    [DllImport("libc", EntryPoint = "isatty", ExactSpelling = true)]
    private static extern int IsTeletype(int file);

    [DllImport("libc", EntryPoint = "write", ExactSpelling = true, SetLastError = true)]
    private static extern nint WriteSome(int file, ref byte content, nint length);

    [DllImport("libc", EntryPoint = "close", ExactSpelling = true, SetLastError = true)]
    private static extern int CloseFile(int file);

    [DllImport("libc", EntryPoint = "rename", ExactSpelling = true, SetLastError = true)]
    private static extern int RenameFile(byte[] from, byte[] to);

    [DllImport("libc", EntryPoint = "fchown", ExactSpelling = true, SetLastError = true)]
    private static extern int ChangeOwner(int file, int owner, int group);

    [DllImport("libc", EntryPoint = "fchmod", ExactSpelling = true, SetLastError = true)]
    private static extern int ChangeMode(int file, int mode);
}
