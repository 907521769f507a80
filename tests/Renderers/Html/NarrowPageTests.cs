using Microsoft.Playwright;
using Weft.Renderers.Tests.Idle;

namespace Weft.Renderers.Tests.Html;

/// <summary>On a narrow page the columns that answer a question stay, and what is idle leads no view.</summary>
[Collection(BrowserCollection.Name)]
public sealed class NarrowPageTests(Chromium chromium)
{
    private static readonly BrowserNewContextOptions s_narrow =
        new() { ViewportSize = new() { Width = 420, Height = 800 } };

    [BrowserFact]
    public async Task The_waiting_column_stays()
    {
        await using var page = await OpenPage.Of(Waiting(), chromium.Browser, s_narrow);
        await Screenshot(page, "tree");

        Assert.Equal(["Total", "Share", "Waiting", "Call"], await VisibleHeads(page));
        Assert.True(await page.Row("Orders.List").Locator(".extra.wait").IsVisibleAsync());
        Assert.True((await page.Row("Orders.List").Locator(".name").BoundingBoxAsync())!.Width > 40);
    }

    [BrowserFact]
    public async Task The_total_of_methods_stays()
    {
        await using var page = await OpenPage.Of(Waiting(), chromium.Browser, s_narrow);
        await page.Open("methods");
        await Screenshot(page, "methods");

        Assert.Equal(["Self", "Share", "Total", "Waiting", "Method"], await VisibleHeads(page));
        Assert.True((await page.Row("Orders.List").Locator(".name").First.BoundingBoxAsync())!.Width > 40);
    }

    [BrowserFact]
    public async Task What_is_idle_is_the_last_row_of_every_view_and_can_be_opened()
    {
        await using var page = await OpenPage.Of(Service.Create(), chromium.Browser);
        Assert.Equal("[idle]", (await page.Names())[^1]);
        Assert.Equal("Orders.List", (await page.Names())[0]);
        await page.Row("[idle]").ClickAsync();
        Assert.Equal(["Program.Main", "[idle pool threads]"], (await page.Names()).TakeLast(2));
        Assert.Equal("–", await page.Row("[idle]").First.Locator(".share").TextContentAsync());

        await page.Open("methods");
        Assert.Equal("[idle]", (await page.Names())[^1]);
        Assert.Empty(page.Complaints);
    }

    [BrowserFact]
    public async Task A_comparison_is_not_led_by_what_is_idle()
    {
        await using var page =
            await OpenPage.Of(Service.Create(blocked: 230_000),
                Service.Create(handlers: "3600 Orders.List\n1600 Orders.Add"), chromium.Browser);
        await page.Open("compare");
        Assert.Equal("Orders.List", (await page.Names())[0]);
        Assert.Equal("[idle]", (await page.Names())[^1]);
        await page.View.GetByText("By method").ClickAsync();
        Assert.Equal("[idle]", (await page.Names())[^1]);
    }

    private static Capture Waiting() => Service.Create() with
    {
        Waits = [new WaitingPath(-1, 2, 3000 * Service.Millisecond),
            new WaitingPath(-1, 3, 1000 * Service.Millisecond)],
    };

    private static async Task<List<string>> VisibleHeads(OpenPage page)
    {
        var heads = new List<string>();
        foreach (var head in await page.View.Locator(".columns > span").AllAsync())
        {
            if (await head.IsVisibleAsync())
            {
                heads.Add((await head.TextContentAsync())!);
            }
        }

        return heads;
    }

    // For whoever wants to look: WEFT_SCREENSHOTS names a folder.
    private static async Task Screenshot(OpenPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("WEFT_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await page.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"narrow-{name}.png") });
        }
    }
}
