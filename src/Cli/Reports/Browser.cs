using System.ComponentModel;
using System.Diagnostics;
using Weft.Cli.Builds;

namespace Weft.Cli.Reports;

/// <summary>Shows a page in the user's browser.</summary>
internal static class Browser
{
    /// <summary>Opens a page, or says where it is.</summary>
    internal static void Open(string path)
    {
        var page = Path.GetFullPath(path);
        try
        {
            var start = OperatingSystem.IsWindows() ? new ProcessStartInfo(page) { UseShellExecute = true }
                : new ProcessStartInfo(OperatingSystem.IsMacOS() ? "open" : "xdg-open") { ArgumentList = { page } };
            using var process = Process.Start(start);
        }
        catch (Win32Exception)
        {
            Progress.OfTool.Tell($"there is no browser to open; the page is {page}");
        }
    }
}
