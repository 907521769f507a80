using System.Runtime.InteropServices;

namespace Weft;

/// <summary>The kind of file that a path leads to.</summary>
internal enum FileKind
{
    /// <summary>The system does not say, or there is no such file.</summary>
    Unknown,

    /// <summary>A file with a content of its own.</summary>
    Regular,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A pipe, a device or a socket.</summary>
    Special,
}

/// <summary>
/// Kind, permissions and owner of the file at a path, found out without opening it: a device can act on that, and a
/// pipe wait.
/// </summary>
/// <remarks>
/// .NET tells a pipe from a file only once it is open. Known on Linux; elsewhere only folders and what stands under
/// <c>/dev</c> are told from files.
/// </remarks>
/// <param name="Kind">The kind of file.</param>
/// <param name="Mode">Permissions, twelve bits.</param>
/// <param name="Owner">Number of its owner.</param>
/// <param name="Group">Number of its group.</param>
internal readonly record struct FileFacts(FileKind Kind, int Mode = 0, int Owner = 0, int Group = 0)
{
    private const int CurrentFolder = -100;
    private const int BasicFacts = 0x7ff;
    private const int TypeBits = 0xf000;

    /// <summary>Looks at a path; links are followed.</summary>
    public static FileFacts Of(string path) =>
        OperatingSystem.IsLinux() && CallNumber() is > 0 and var call && Read(call, path) is { } facts
            ? facts
            : new FileFacts(Guess(path));

    // struct statx is the same on every processor, unlike struct stat: owner at 20, group at 24, type and permissions
    // at 28.
    private static FileFacts? Read(int call, string path)
    {
        int[] status = new int[64];
        if (Call(call, CurrentFolder, LinuxFile.Bytes(path), 0, BasicFacts, status) != 0)
        {
            return null;
        }

        int mode = status[7] & 0xffff;
        FileKind kind = (mode & TypeBits) switch
        {
            0x8000 => FileKind.Regular,
            0x4000 => FileKind.Folder,
            _ => FileKind.Special,
        };
        return new FileFacts(kind, mode & 0xfff, status[5], status[6]);
    }

    private static FileKind Guess(string path)
    {
        if (Directory.Exists(path))
        {
            return FileKind.Folder;
        }

        if (!File.Exists(path))
        {
            return FileKind.Unknown;
        }

        return path.StartsWith("/dev/", StringComparison.Ordinal) ? FileKind.Special : FileKind.Regular;
    }

    // By number: the function is missing in C libraries that NativeAOT programs are still linked with.
    private static int CallNumber() => RuntimeInformation.ProcessArchitecture switch
    {
        Architecture.X64 => 332,
        Architecture.X86 => 383,
        Architecture.Arm => 397,
        Architecture.S390x => 379,
        Architecture.Ppc64le => 383,
        Architecture.Arm64 => 291,
        _ => 0,
    };

    [DllImport("libc", EntryPoint = "syscall", ExactSpelling = true)]
    private static extern nint Call(nint number, nint folder, byte[] path, nint flags, nint mask, int[] status);
}
