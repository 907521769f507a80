namespace Weft.Renderers.Tests.Html;

/// <summary>Names come from source code, region names and arguments from
/// anywhere: in every view they are text and nothing else.</summary>
[Collection(BrowserCollection.Name)]
public sealed class HostileNameTests(Chromium chromium)
{
    [BrowserFact]
    public async Task In_every_view_they_are_shown_and_never_run()
    {
        var capture = HostileCapture.Create();
        await using var page = await OpenPage.Of(capture, capture, chromium.Browser);

        foreach (var view in new[] { "compare", "tree", "flame", "timeline", "methods", "about" })
        {
            await page.Open(view);
            await page.NextFrame();
        }

        Assert.Empty(page.Complaints);
        Assert.Empty(page.Requests);
        Assert.Equal(0, await page.Page.Locator("img, svg:not(.logo)").CountAsync());
        Assert.Equal(3, await page.Page.Locator("script").CountAsync());
    }

    [BrowserFact]
    public async Task They_are_the_text_of_their_rows_and_boxes()
    {
        await using var page = await OpenPage.Of(HostileCapture.Create(), chromium.Browser);
        await page.Page.ClickAsync("text=Expand all");
        var shown = await page.Names();

        Assert.All(HostileCapture.Names, name => Assert.Contains(VisibleText.Of(name), shown));
        Assert.Contains("lone \\u{D800} surrogate \\u{DC00}", shown);
        Assert.DoesNotContain(shown, static name => name.Length > 401);

        await page.Row("<img").First.ClickAsync();
        Assert.Equal(HostileCapture.Names[1], await page.Selected());
        await page.Open("flame");
        await page.View.Locator(".scroller").HoverAsync(new() { Position = new() { X = 50, Y = 30 } });
        Assert.Equal(HostileCapture.Names[1], await page.Page.Locator(".tooltip strong").TextContentAsync());
    }
}
