using System.Diagnostics;
using System.Globalization;
using Templates.Engine;
using Weft;

namespace Templates;

/// <summary>Renders the pages of the sample, each a given number of times.</summary>
public static class Program
{
    /// <summary>The program as the shell sees it.</summary>
    /// <returns>0; 1 if a page cannot be rendered or written; 2 if the arguments are wrong.</returns>
    public static int Main(string[] arguments) => Run(arguments, Console.Out, Console.Error);

    /// <summary>The program with its output in the caller's hands.</summary>
    /// <param name="arguments">As <see cref="CommandLine.Usage"/> says.</param>
    /// <param name="output">Gets one line that sums the run up.</param>
    /// <param name="errors">Gets one line if the run fails.</param>
    /// <returns>The exit code.</returns>
    [Profile]
    public static int Run(string[] arguments, TextWriter output, TextWriter errors)
    {
        try
        {
            var commandLine = CommandLine.Parse(arguments);
            var site = Site.Open(Path.Combine(AppContext.BaseDirectory, "pages"));
            IReadOnlyList<Page> pages = site.Load(commandLine.Pages);
            long start = Stopwatch.GetTimestamp();
            long characters = RenderAll(pages, commandLine.Count);
            TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
            if (commandLine.OutputFolder is string folder)
            {
                WriteAll(pages, folder);
            }
            string noun = pages.Count == 1 ? "page" : "pages";
            string times = commandLine.Count == 1 ? "once" : $"{commandLine.Count} times";
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{pages.Count} {noun}, each rendered {times} in {elapsed.TotalSeconds:F3} s: {characters} characters"));
            return 0;
        }
        catch (UsageException exception)
        {
            errors.WriteLine($"Templates: {exception.Message}");
            return 2;
        }
        catch (TemplateException exception)
        {
            errors.WriteLine(exception.Message);
            return 1;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine($"Templates: {exception.Message}");
            return 1;
        }
    }

    [Profile]
    private static long RenderAll(IReadOnlyList<Page> pages, int count)
    {
        long characters = 0;
        for (int round = 0; round < count; round++)
        {
            foreach (Page page in pages)
            {
                characters += page.Render().Length;
            }
        }
        return characters;
    }

    [Profile]
    private static void WriteAll(IReadOnlyList<Page> pages, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (Page page in pages)
        {
            File.WriteAllText(Path.Combine(folder, $"{page.Name}.html"), page.Render());
        }
    }
}
