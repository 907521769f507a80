using Weft.Cli.Builds;

namespace Weft.Cli.Reports;

/// <summary>Shows what a run has recorded.</summary>
internal static class RunReport
{
    /// <summary>Writes it to its file, else to standard error, where a woven program writes it, too.</summary>
    /// <param name="capture">The recording.</param>
    /// <param name="file">The file; null for the console.</param>
    /// <param name="isOpened">Whether a browser shows the page of it.</param>
    internal static void Show(Capture capture, ReportFile? file, bool isOpened)
    {
        if (file is null && !isOpened)
        {
            Console.Error.WriteLine();
            KnownRenderers.ForConsole().Render(capture, Console.Error);
            Console.Error.Flush();
            return;
        }

        if (file is not null)
        {
            file.Write(capture);
            Progress.OfTool.Tell($"report written to {file.Name}");
        }

        if (isOpened)
        {
            Browser.Open(file is { IsPage: true } ? file.Name : TemporaryPage(capture));
        }
    }

    private static string TemporaryPage(Capture capture)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("weft-page-").FullName, "report.html");
        ReportFile.At(path, mayReplace: true).Write(capture);
        return path;
    }
}
