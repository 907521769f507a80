namespace Weft.Renderers.Tests.Html;

/// <summary>Names come from source code, region names and arguments from anywhere: in every view they are text and nothing else.</summary>
[Collection(BrowserCollection.Name)]
public sealed class HostileNameTests(Chromium chromium)
{
    private static readonly string[] s_names =
    [
        "</script><script>alert(1)</script>",
        "<img src=x onerror=alert(2)>",
        "\"'`><svg onload=alert(3)>{{report}}",
        "]]><!--<script>",
        "\u202eright to left\u2066",
        "👩‍👩‍👧 שלום 漢字",
        "lone \ud800 surrogate \udc00",
        new('x', 10_000),
        "__proto__",
        "javascript:alert(4)",
    ];

    [BrowserFact]
    public async Task In_every_view_they_are_shown_and_never_run()
    {
        var capture = Hostile();
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
        await using var page = await OpenPage.Of(Hostile(), chromium.Browser);
        await page.Page.ClickAsync("text=Expand all");
        var shown = await page.Names();

        Assert.All(s_names, name => Assert.Contains(VisibleText.Of(name), shown));
        Assert.Contains("lone \\u{D800} surrogate \\u{DC00}", shown);
        Assert.DoesNotContain(shown, static name => name.Length > 401);

        await page.Row("<img").First.ClickAsync();
        Assert.Equal(s_names[1], await page.Selected());
        await page.Open("flame");
        await page.View.Locator(".scroller").HoverAsync(new() { Position = new() { X = 50, Y = 30 } });
        Assert.Equal(s_names[1], await page.Page.Locator(".tooltip strong").TextContentAsync());
    }

    /// <summary>Each name calls the next one.</summary>
    private static Capture Hostile()
    {
        var all = string.Join(' ', s_names);
        return Timelines.Small with
        {
            Header = Timelines.Small.Header with { Program = s_names[0], Arguments = all, Machine = s_names[1], Commit = s_names[0], Runtime = s_names[2], OperatingSystem = s_names[3] },
            Methods = [.. s_names.Select(static name => new ProfiledMethod(FrameKind.Region, name, "", name, 1, name))],
            Threads =
            [
                Timelines.Small.Threads[0] with { Name = s_names[1], Paths = [.. s_names.Select(static (_, i) => new CallPath(i - 1, i, 10_000_000, 10) { Cpu = 0 })] },
                Timelines.Small.Threads[1] with { Name = all },
            ],
        };
    }
}
