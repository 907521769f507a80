namespace Weft.Renderers.Tests.Html;

/// <summary>The page of two captures.</summary>
[Collection(BrowserCollection.Name)]
public sealed class CompareViewTests(Chromium chromium)
{
    private static readonly Capture s_before =
        new CaptureBuilder().Thread("Main", "0 Program.Main\n  100 Tax.Rate\n  300 Basket.Sum\n  200 Old.Gone").Build();
    private static readonly Capture s_after =
        new CaptureBuilder().Thread("Main", "0 Program.Main\n  500 Tax.Rate\n  250 Basket.Sum\n  50 New.Come").Build();

    [BrowserFact]
    public async Task The_page_says_which_commits_it_compares()
    {
        await using var page =
            await OpenPage.Of(At(s_before, "1111111111ffff"), At(s_after, "2222222222ffff"), chromium.Browser);
        Assert.Contains("commit 1111111111", await page.View.TextContentAsync(), StringComparison.Ordinal);
        Assert.Equal("2222222222",
            await page.Page.Locator("#facts div:has(dt:text-is('Commit')) dd").TextContentAsync());

        static Capture At(Capture capture, string commit) =>
            capture with { Header = capture.Header with { SourceCommit = commit } };
    }

    [BrowserFact]
    public async Task The_page_of_one_capture_has_no_such_view()
    {
        await using var page = await OpenPage.Of(s_after, chromium.Browser);

        Assert.Equal(["Call tree", "Flame graph", "Timeline", "Methods", "About"],
            await page.Page.Locator("[role=tab]").AllTextContentsAsync());
    }

    [BrowserFact]
    public async Task Paths_stand_with_their_change_largest_first()
    {
        await using var page = await OpenPage.Of(s_before, s_after, chromium.Browser);

        Assert.Equal(["Program.Main", "Tax.Rate", "Old.Gone", "Basket.Sum", "New.Come"], await page.Names());
        Assert.Equal(["+0.400", "0.100", "0.500"],
            await page.Row("Tax.Rate").Locator(".change, .number").AllTextContentsAsync());
        Assert.Equal(["−0.200", "0.200", "–"],
            await page.Row("Old.Gone").Locator(".change, .number").AllTextContentsAsync());
        Assert.Contains("+0.200 s", await page.View.Locator(".toolbar .hint").TextContentAsync(),
            StringComparison.Ordinal);
        Assert.Empty(page.Complaints);
    }

    [BrowserFact]
    public async Task Changes_that_cancel_each_other_out_are_not_closed_away()
    {
        var before = new CaptureBuilder().Thread("Main", "0 Program.Main\n  500 Tax.Rate\n  100 Basket.Sum").Build();
        var after = new CaptureBuilder().Thread("Main", "0 Program.Main\n  100 Tax.Rate\n  500 Basket.Sum").Build();
        await using var page = await OpenPage.Of(before, after, chromium.Browser);

        Assert.Equal(["Program.Main", "Basket.Sum", "Tax.Rate"], await page.Names());
        Assert.Equal(["–", "+0.400", "−0.400"], await page.View.Locator(".change:visible").AllTextContentsAsync());
    }

    [BrowserFact]
    public async Task What_is_selected_there_is_selected_in_the_later_captures_tree()
    {
        await using var page = await OpenPage.Of(s_before, s_after, chromium.Browser);
        await page.Row("Tax.Rate").ClickAsync();

        await page.Open("tree");

        Assert.Equal("Tax.Rate", await page.View.Locator("[aria-selected=true] .name").TextContentAsync());
    }

    [BrowserFact]
    public async Task The_keyboard_alone_gets_through_it()
    {
        await using var page = await OpenPage.Of(s_before, s_after, chromium.Browser);
        var keyboard = page.Page.Keyboard;
        await page.Page.FocusAsync("#tab-compare");
        await FocusByTab(page, "By method");
        await keyboard.PressAsync("Enter");
        Assert.Equal("Tax.Rate", (await page.Names())[0]);
        await keyboard.PressAsync("Shift+Tab");
        await keyboard.PressAsync("Enter");
        await page.View.Locator("[role=tree]").FocusAsync();
        await keyboard.PressAsync("ArrowDown");
        await keyboard.PressAsync("ArrowDown");
        Assert.Equal("Tax.Rate", await page.Focused());
        Assert.Equal("Tax.Rate", await page.Selected());
    }

    [BrowserFact]
    public async Task Methods_are_compared_by_their_own_time()
    {
        await using var page = await OpenPage.Of(s_before, s_after, chromium.Browser);
        await page.Page.ClickAsync("text=By method");

        Assert.Equal(["Tax.Rate", "Old.Gone", "Basket.Sum", "New.Come", "Program.Main"], await page.Names());
        Assert.Equal("−0.050", await page.Row("Basket.Sum").Locator(".change").TextContentAsync());
    }

    /// <summary>Presses Tab until the button of that text has the focus.</summary>
    private static async Task FocusByTab(OpenPage page, string text)
    {
        for (var presses = 0; presses < 20; presses++)
        {
            await page.Page.Keyboard.PressAsync("Tab");
            if (await page.Page.EvaluateAsync<string>("document.activeElement.textContent") == text)
            {
                return;
            }
        }

        Assert.Fail($"Tab does not lead to {text}.");
    }
}
