using Microsoft.Playwright;

namespace Weft.Renderers.Tests.Html;

/// <summary>The page in a real browser, opened from disk and offline.</summary>
[Collection(BrowserCollection.Name)]
public sealed class HtmlPageTests(Chromium chromium)
{
    private IBrowser Browser => chromium.Browser;

    [BrowserFact]
    public async Task The_page_opens_from_disk_loads_nothing_and_breaks_no_policy()
    {
        await using var page = await OpenPage.Of(Samples.OneThread, Browser);

        Assert.Equal("Shop --orders 10 – Weft", await page.Page.TitleAsync());
        Assert.Equal("Program.Main", (await page.Names())[0]);
        Assert.Empty(page.Complaints);
        Assert.Empty(page.Requests);
    }

    [BrowserFact]
    public async Task Script_that_is_not_the_pages_own_is_refused()
    {
        await using var page = await OpenPage.Of(Samples.OneThread, Browser);

        await page.Page.EvaluateAsync("() => { const s = document.createElement('script'); s.textContent = "
            + "'window.foreign = 1'; document.body.append(s); }");

        Assert.True(await page.Page.EvaluateAsync<bool>("window.foreign === undefined"));
        Assert.Contains(page.Complaints,
            static complaint => complaint.Contains("Content Security Policy", StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task The_page_follows_the_colour_scheme()
    {
        const string Background = "getComputedStyle(document.body).backgroundColor";
        await using var light =
            await OpenPage.Of(Samples.OneThread, Browser, new() { ColorScheme = ColorScheme.Light });
        await using var dark = await OpenPage.Of(Samples.OneThread, Browser, new() { ColorScheme = ColorScheme.Dark });

        Assert.Equal("rgb(251, 250, 248)", await light.Page.EvaluateAsync<string>(Background));
        Assert.Equal("rgb(25, 26, 28)", await dark.Page.EvaluateAsync<string>(Background));
    }

    [BrowserFact]
    public async Task Printing_shows_the_rows_that_are_scrolled_away_too()
    {
        var tree = "0 Program.Main\n" + string.Concat(Enumerable.Range(0, 200).Select(static i => $"  10 A.M{i}\n"));
        await using var page = await OpenPage.Of(new CaptureBuilder().Thread("Main", tree).Build(), Browser);
        var rows = page.View.Locator(".row");
        await page.Page.EmulateMediaAsync(new() { Media = Media.Print });

        await page.Page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");
        Assert.Equal(201, await rows.CountAsync());
        Assert.True(await page.Page.EvaluateAsync<bool>("document.documentElement.scrollHeight > 201 * 18"));
        await page.Page.EvaluateAsync("dispatchEvent(new Event('afterprint'))");
        await page.Page.EmulateMediaAsync(new() { Media = Media.Screen });
        await page.NextFrame();
        Assert.InRange(await rows.CountAsync(), 10, 100);
    }

    [BrowserFact]
    public async Task Nothing_is_wider_than_a_narrow_screen()
    {
        await using var page =
            await OpenPage.Of(Samples.OneThread, Timelines.Small, Browser,
                new() { ViewportSize = new() { Width = 360, Height = 640 } });
        foreach (var view in new[] { "compare", "tree", "flame", "timeline", "methods", "about" })
        {
            await page.Open(view);
            Assert.True(
                await page.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), view);
            Assert.True(await page.Page.EvaluateAsync<bool>("[...document.querySelectorAll('.tabpanel:not([hidden]) "
                + ".scroller')].every(s => s.scrollWidth <= s.clientWidth)"), view);
        }
    }

    [BrowserFact]
    public async Task An_empty_capture_says_why()
    {
        await using var page = await OpenPage.Of(new CaptureBuilder().Build(), Browser);

        Assert.False(await page.Page.Locator("#app").IsVisibleAsync());
        Assert.Contains("No samples", await page.Page.Locator("#empty").TextContentAsync(), StringComparison.Ordinal);
    }
}
