using System.Diagnostics;

namespace Weft.EndToEnd.Tests.Faults;

/// <summary>
/// A test that has a small disk of its own, which it mounts in a namespace of its own. Skipped where the system does
/// not let it.
/// </summary>
public sealed class OwnDiskFactAttribute : FactAttribute
{
    private static readonly Lazy<bool> s_isPossible = new(Try);

    public OwnDiskFactAttribute()
    {
        if (!s_isPossible.Value)
        {
            Skip = "The system lets nobody mount a disk in a namespace of their own (unshare -rm)";
        }
    }

    private static bool Try()
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        var folder = Directory.CreateTempSubdirectory("weft-disk-");
        try
        {
            using var process = Process.Start(new ProcessStartInfo("unshare",
                ["-rm", "mount", "-t", "tmpfs", "-o", "size=64k", "none", folder.FullName])
            { RedirectStandardError = true, RedirectStandardOutput = true });
            process!.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
        finally
        {
            folder.Delete();
        }
    }
}
