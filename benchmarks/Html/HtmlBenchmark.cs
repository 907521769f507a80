using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;
using Weft.Renderers;

namespace Weft.Benchmarks;

/// <summary>How soon a page of a very large capture can be used in Chromium, what a
/// frame of scrolling and zooming costs there, and how large its file is.</summary>
internal sealed class HtmlBenchmark() : Benchmark("html",
    "the page of 100,000 call paths and 1,000,000 segments in Chromium")
{
    private const int Rounds = 5;

    /// <summary>Movements in each view.</summary>
    private const int Movements = 60;

    public override string Run()
    {
        if (ChromiumPath is not { } browser)
        {
            throw new InvalidOperationException(
                "No Chromium was found; install chromium, or name one in the environment variable CHROMIUM.");
        }

        string folder = Directory.CreateTempSubdirectory("weft-html-").FullName;
        try
        {
            return RunAsync(browser, folder).GetAwaiter().GetResult();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string? ChromiumPath =>
        Array.Find(
            ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
                Environment.GetEnvironmentVariable("CHROMIUM") ?? ""], File.Exists);

    private static async Task<string> RunAsync(string browserPath, string folder)
    {
        long bytes = Write(Path.Combine(folder, "without.html"), timeline: false);
        string page = Path.Combine(folder, "page.html");
        long bytesWithTimeline = Write(page, timeline: true);
        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser browser =
            await playwright.Chromium.LaunchAsync(
                new() { ExecutablePath = browserPath, Args = ["--no-sandbox", "--disable-gpu"] });

        var open = new Series("open");
        for (int round = 0; round < Rounds; round++)
        {
            open.Add(await MeasureOpen(browser, page));
        }

        var frames = new List<double>();
        foreach (string view in new[] { "tree", "flame", "timeline" })
        {
            IReadOnlyList<double> costs = await MeasureFrames(browser, page, view);
            frames.AddRange(costs);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {view,-10}{Series.MedianOf(costs),7:F1} "
                + $"ms a frame at the median, {costs.Max():F1} at most, {costs.Count} frames"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  opened and answered the first key after "
            + $"{open.Median:F0} ms (median of {Rounds}); {bytes / 1e6:F1} MB, {bytesWithTimeline / 1e6:F1} MB with "
            + $"the timeline"));
        return string.Create(CultureInfo.InvariantCulture,
            $"open_ms={open.Median:F0} frame_ms={Series.MedianOf(frames):F1} bytes={bytes} "
            + $"timeline_bytes={bytesWithTimeline}");
    }

    private static long Write(string path, bool timeline)
    {
        var watch = Stopwatch.StartNew();
        using (var writer = new StreamWriter(path))
        {
            HtmlRenderer.Default.Render(LargeCapture.Create(timeline), writer);
        }

        Console.WriteLine($"  {Path.GetFileName(path)} written in {watch.ElapsedMilliseconds} ms");
        return new FileInfo(path).Length;
    }

    /// <summary>From the navigation until a key has selected a row and that frame is there.</summary>
    private static async Task<double> MeasureOpen(IBrowser browser, string path)
    {
        await using IBrowserContext context = await browser.NewContextAsync();
        IPage page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(path).AbsoluteUri, new() { WaitUntil = WaitUntilState.Commit });
        await page.WaitForSelectorAsync("[role=treeitem]");
        await page.FocusAsync("[role=tree]");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.WaitForSelectorAsync("[aria-selected=true]");
        return await page.EvaluateAsync<double>(
            "new Promise(done => requestAnimationFrame(() => done(performance.now())))");
    }

    /// <summary>What the frames of a view cost while it is scrolled and zoomed by the mouse wheel.</summary>
    private static async Task<IReadOnlyList<double>> MeasureFrames(IBrowser browser, string path, string view)
    {
        await using IBrowserContext context =
            await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1400, Height = 900 } });
        IPage page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(path).AbsoluteUri + $"#view={view}");
        if (view == "tree")
        {
            await page.ClickAsync("text=Expand all");
            Console.WriteLine(
                $"  {await page.EvaluateAsync<int>("document.querySelector('.rows').offsetHeight / document.querySelector('.row').offsetHeight")} rows");
        }

        ILocator area = page.Locator(".tabpanel:not([hidden]) :is([role=tree], [role=application])");
        await area.FocusAsync();
        await page.Mouse.MoveAsync(700, 500);
        await Move(page, view, 5);
        await using FrameTrace trace = await FrameTrace.Start(browser, page);
        await Move(page, view, Movements);
        return await trace.Stop();
    }

    private static async Task Move(IPage page, string view, int count)
    {
        for (int i = 0; i < count; i++)
        {
            await page.EvaluateAsync($"performance.mark('{FrameTrace.Mark}')");
            if (view == "timeline")
            {
                await page.Keyboard.PressAsync(i % 40 < 20 ? "w" : "d");
            }
            else if (view == "flame" && i % 2 == 0)
            {
                await page.Keyboard.PressAsync(i % 8 == 6 ? "Home" : i % 4 == 0 ? "ArrowDown" : "Enter");
            }
            else
            {
                await page.Mouse.WheelAsync(0, 300);
            }

            await page.EvaluateAsync("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        }
    }
}
