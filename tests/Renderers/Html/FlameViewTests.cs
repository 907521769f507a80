namespace Weft.Renderers.Tests.Html;

/// <summary>The flame graph: what it draws is looked at in docs, what can be done with it is tested here.</summary>
[Collection(BrowserCollection.Name)]
public sealed class FlameViewTests(Chromium chromium)
{
    [BrowserFact]
    public async Task Boxes_are_drawn_and_say_what_they_are_under_the_pointer()
    {
        await using var page = await OpenPage.Of(Samples.OneThread, chromium.Browser);
        await page.Open("flame");

        Assert.InRange(await page.Colours(), 5, int.MaxValue);
        await page.View.Locator(".scroller").HoverAsync(new() { Position = new() { X = 100, Y = 10 } });
        Assert.Contains("Program.Main", await page.Page.Locator(".tooltip").TextContentAsync(),
            StringComparison.Ordinal);
        Assert.Contains("0.890 s (89.0 %)", await page.Page.Locator(".tooltip").TextContentAsync(),
            StringComparison.Ordinal);
        Assert.Empty(page.Complaints);
    }

    [BrowserFact]
    public async Task A_click_zooms_in_and_escape_out()
    {
        await using var page = await OpenPage.Of(Samples.OneThread, chromium.Browser);
        await page.Open("flame");
        var boxes = page.View.Locator(".scroller");

        await boxes.ClickAsync(new() { Position = new() { X = 100, Y = 50 } });
        Assert.Equal("Checkout.Total", await page.Selected());
        // Zoomed in, it is as wide as the page.
        await boxes.HoverAsync(new() { Position = new() { X = 1100, Y = 50 } });
        Assert.StartsWith("Checkout.Total", await page.Page.Locator(".tooltip").TextContentAsync(),
            StringComparison.Ordinal);

        await page.Page.Keyboard.PressAsync("Home");
        await boxes.HoverAsync(new() { Position = new() { X = 1101, Y = 50 } });
        Assert.False(await page.Page.Locator(".tooltip").IsVisibleAsync());
    }

    [BrowserFact]
    public async Task The_keyboard_moves_between_callers_and_callees_and_says_where_it_is()
    {
        await using var page = await OpenPage.Of(Samples.OneThread, chromium.Browser);
        await page.Open("flame");
        await page.View.Locator("[role=application]").FocusAsync();

        await page.Page.Keyboard.PressAsync("ArrowDown");
        await page.Page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal("Program.Run, 0.845 seconds, 84.5 %, level 2, 1 of 2", await page.Said());
        await page.Page.Keyboard.PressAsync("ArrowRight");
        Assert.Equal("Program.Load", await page.Selected());
        await page.Page.Keyboard.PressAsync("ArrowLeft");
        await page.Page.Keyboard.PressAsync("ArrowUp");
        Assert.Equal("Program.Main", await page.Selected());
    }

    [BrowserFact]
    public async Task The_width_can_mean_waiting_or_processor_time_too()
    {
        var capture = new CaptureBuilder().Thread("Main", "300 Program.Main\n  100 Tax.Rate", cpuPercent: 50)
            .Waits("0 Program.Main\n  0 Store.LoadAsync\n    600 Store.ReadAsync").Build();
        await using var page = await OpenPage.Of(capture, chromium.Browser);
        await page.Open("flame");
        Assert.Equal(["Time running", "Time waiting", "Processor time"],
            await page.View.Locator("option").AllTextContentsAsync());

        await page.View.Locator("select").SelectOptionAsync("wait");
        await page.View.Locator(".scroller").HoverAsync(new() { Position = new() { X = 900, Y = 50 } });
        Assert.StartsWith("Store.ReadAsync", await page.Page.Locator(".tooltip").TextContentAsync(),
            StringComparison.Ordinal);

        await page.View.Locator("select").SelectOptionAsync("cpu");
        await page.View.Locator(".scroller").HoverAsync(new() { Position = new() { X = 100, Y = 30 } });
        Assert.StartsWith("Tax.Rate", await page.Page.Locator(".tooltip").TextContentAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task What_was_searched_for_has_a_colour_of_its_own()
    {
        await using var page = await OpenPage.Of(Samples.OneThread, chromium.Browser);
        await page.Open("flame");
        const string HasMark =
            "() => { const c = document.querySelector('canvas'); return new "
            + "Uint32Array(c.getContext('2d').getImageData(0, 0, c.width, "
            + "c.height).data.buffer).includes(0xff3fd2ff); }";
        await page.NextFrame();
        Assert.False(await page.Page.EvaluateAsync<bool>(HasMark));

        await page.Page.FillAsync("#query", "tax");
        await page.NextFrame();

        Assert.True(await page.Page.EvaluateAsync<bool>(HasMark));
    }

    [BrowserFact]
    public async Task Every_type_has_a_colour_on_which_its_name_can_be_read()
    {
        var tree =
            string.Concat(
                Enumerable.Range(0, 20).Select(static i => $"{new string(' ', 2 * i)}10 Type{i * 7}.Method\n"));
        await using var page = await OpenPage.Of(new CaptureBuilder().Thread("Main", tree).Build(), chromium.Browser);
        await page.Open("flame");
        await page.NextFrame();

        // Below the names, in each box; black would be the colour of the text.
        var brightness = await page.Page.EvaluateAsync<int[]>(
            "() => { const c = document.querySelector('canvas').getContext('2d'); return Array.from({ length: 20 }, "
            + "(_, i) => { const [r, g, b] = c.getImageData(10, i * 20 + 18, 1, 1).data; return Math.round((r + g + "
            + "b) / 3); }); }");
        Assert.All(brightness, static each => Assert.InRange(each, 140, 250));
    }

    [BrowserFact]
    public async Task A_recursion_100_000_calls_deep_is_drawn()
    {
        await using var page = await OpenPage.Of(DeepCapture.Create(), chromium.Browser);
        await page.Open("flame");

        Assert.InRange(await page.Colours(), 3, int.MaxValue);
        Assert.Empty(page.Complaints);
    }
}
