namespace Weft;

/// <summary>A file that always has a whole content, the earlier or the new one, whenever the process dies.</summary>
/// <remarks>
/// The new content is written beside it and put in its place by a rename, which file systems do at once or not at all.
/// It is not forced to the disk: this is about
/// processes that die, not about machines that lose their power.
/// </remarks>
internal static class ReplacedFile
{
    private const string Suffix = ".weft-part";
    private const int ReadWriteForOwner = 0x180;
    private const int ReadWriteForAll = 0x1b6;
    private const int Permissions = 0x1ff;
    private const int PermissionsOfGroup = 0x38;

    /// <summary>
    /// Replaces the content of a file; permissions and owner stay. If writing fails the file is as it was, and nothing
    /// is left beside it; if the process dies, the part is.
    /// </summary>
    /// <param name="path">The file; for a symbolic link, its target.</param>
    /// <param name="part">Name of the file beside it that is written first; none of that name may exist.</param>
    /// <param name="content">The new content.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    internal static void Write(string path, string part, ReadOnlySpan<byte> content)
    {
        var target = LinkTarget.Of(path);
        var before = FileFacts.Of(target);
        if (before.Kind is FileKind.Folder or FileKind.Special)
        {
            throw new IOException(before.Kind == FileKind.Folder
                ? "it is a folder"
                : "it has become a pipe or a device");
        }

        var beside = PartOf(target, part);
        var isCreated = false;
        try
        {
            if (OperatingSystem.IsLinux())
            {
                WriteOnLinux(beside, before, content, ref isCreated);
                LinuxFile.Rename(beside, target);
            }
            else
            {
                WriteElsewhere(beside, target, content, ref isCreated);
                File.Move(beside, target, overwrite: true);
            }
        }
        catch
        {
            if (isCreated)
            {
                File.Delete(beside);
            }

            throw;
        }
    }

    /// <summary>A name for the part that nobody can guess.</summary>
    /// <remarks>The text of a <see cref="Guid"/> would add 4 KB to a NativeAOT binary.</remarks>
    internal static string NewPart() =>
        $".{Convert.ToHexString(Guid.NewGuid().ToByteArray()).ToLowerInvariant()}{Suffix}";

    /// <summary>
    /// Whether a name is one that <see cref="NewPart"/> has made, and so leads to no other folder and no other's file.
    /// </summary>
    internal static bool IsPart(string name)
    {
        if (name[0] != '.' || !name.AsSpan().EndsWith(Suffix))
        {
            return false;
        }

        foreach (var character in name.AsSpan(1, name.Length - 1 - Suffix.Length))
        {
            if (!char.IsAsciiHexDigitLower(character))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The file beside a target that is written first.</summary>
    internal static string PartOf(string target, string part) =>
        Path.Combine(Path.GetDirectoryName(target) ?? "", part);

    private static void WriteOnLinux(string part, FileFacts before, ReadOnlySpan<byte> content, ref bool isCreated)
    {
        // No other user may read it before it has the permissions of the replaced file. A new one gets those that
        // every new file gets.
        var isNew = before.Kind != FileKind.Regular;
        var mode = isNew ? ReadWriteForAll : ReadWriteForOwner;
        var file = LinuxFile.Open(part, LinuxFile.WriteOnly | LinuxFile.CreateNew, mode);
        isCreated = true;
        try
        {
            LinuxFile.Write(file, content);
            if (!isNew)
            {
                KeepRights(file, FileFacts.Of(part), before);
            }
        }
        catch
        {
            LinuxFile.Discard(file);
            throw;
        }

        LinuxFile.Close(file);
    }

    /// <summary>
    /// Gives the part the owner and permissions of the file. A group that cannot be kept gets nothing: its permissions
    /// were meant for another.
    /// </summary>
    private static void KeepRights(int file, FileFacts part, FileFacts before)
    {
        var isSame = part.Owner == before.Owner && part.Group == before.Group;
        var isGroupKept = isSame
            || LinuxFile.TrySetOwner(file, before.Owner, before.Group)
            || LinuxFile.TrySetOwner(file, -1, before.Group);
        LinuxFile.TrySetMode(file, before.Mode & Permissions & (isGroupKept ? Permissions : ~PermissionsOfGroup));
    }

    private static void WriteElsewhere(string part, string target, ReadOnlySpan<byte> content, ref bool isCreated)
    {
        using var handle = File.OpenHandle(part, FileMode.CreateNew, FileAccess.Write);
        isCreated = true;
        if (!OperatingSystem.IsWindows() && File.Exists(target))
        {
            File.SetUnixFileMode(handle, File.GetUnixFileMode(target));
        }

        RandomAccess.Write(handle, content, 0);
    }
}
