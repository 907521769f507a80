namespace Weft.Renderers.Tests.Html;

/// <summary>The timeline: what it draws is looked at in docs, what can be done with it is tested here.</summary>
[Collection(BrowserCollection.Name)]
public sealed class TimelineViewTests(Chromium chromium)
{
    [BrowserFact]
    public async Task Without_a_timeline_the_view_says_how_to_record_one()
    {
        await using var page = await OpenPage.Of(Samples.OneThread, chromium.Browser);
        await page.Open("timeline");

        Assert.Contains("WEFT_RECORDER=timeline", await page.View.TextContentAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Segments_stand_at_their_times_below_their_callers()
    {
        await using var page = await OpenPage.Of(Timelines.Small, chromium.Browser);
        await page.Open("timeline");
        Assert.InRange(await page.Colours(), 5, int.MaxValue);

        Assert.Equal("Program.Main600 ms from 100 msMainsrc/Program.cs:10", await At(page, 0.5, 54));
        Assert.Equal("Checkout.Total400 ms from 300 msMainsrc/Checkout.cs:11", await At(page, 0.5, 74));
        Assert.Equal("Tax.Rate100 ms from 600 msMainsrc/Tax.cs:12", await At(page, 0.65, 94));
        Assert.Equal("Receipt.Print700 ms from 0 nsPrintersrc/Receipt.cs:13", await At(page, 0.5, 142));
        Assert.Equal("[gc]300 ms from 400 msPrinter", await At(page, 0.5, 162));
        Assert.Equal("Store.LoadAsync500 ms from 100 mswaitedsrc/Store.cs:14", await At(page, 0.5, 210));
        Assert.Contains("2 waits", await page.View.Locator(".notes").TextContentAsync(), StringComparison.Ordinal);
        Assert.Empty(page.Complaints);
    }

    [BrowserFact]
    public async Task A_pause_of_the_collector_stands_below_what_it_stopped_and_interrupts_no_frame()
    {
        var capture = new CaptureBuilder().Thread("Main", "400 Program.Main\n  200 Checkout.Total", gc: 300).Build();
        await using var page = await OpenPage.Of(
            capture with
            {
                Timeline = Timelines.Of((TimelineSegment.GarbageCollection, 100), (1, 200),
                (TimelineSegment.GarbageCollection, 200), (1, 100), (0, 400))
            }, chromium.Browser);
        await page.Open("timeline");

        Assert.Equal("[gc]100 ms from 0 nsMain", await At(page, 0.05, 54));
        Assert.StartsWith("Program.Main900 ms from 100 ms", await At(page, 0.4, 54), StringComparison.Ordinal);
        Assert.StartsWith("Checkout.Total500 ms from 100 ms", await At(page, 0.4, 74), StringComparison.Ordinal);
        Assert.Equal("[gc]200 ms from 300 msMain", await At(page, 0.4, 94));
        Assert.StartsWith("Program.Main900 ms from 100 ms", await At(page, 0.8, 54), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task The_keyboard_moves_in_time_and_between_threads()
    {
        await using var page = await OpenPage.Of(Timelines.Small, chromium.Browser);
        await page.Open("timeline");
        await page.View.Locator("[role=application]").FocusAsync();
        var keyboard = page.Page.Keyboard;

        await keyboard.PressAsync("ArrowRight");
        await keyboard.PressAsync("ArrowRight");
        Assert.Equal("Program.Main for 200 ms at 100 ms, Main", await page.Said());
        await keyboard.PressAsync("ArrowRight");
        Assert.Equal("Checkout.Total", await page.Selected());
        await keyboard.PressAsync("ArrowDown");
        Assert.Equal("Receipt.Print for 400 ms at 0 ns, Printer", await page.Said());
    }

    [BrowserFact]
    public async Task Keys_zoom_and_pan_and_the_address_remembers_it()
    {
        await using var page =
            await OpenPage.Of(Timelines.Small, chromium.Browser, address: "#view=timeline&range=250000000-750000000");
        var shown = page.View.Locator("output");
        Assert.Equal("500 ms from 250 ms", await shown.TextContentAsync());
        await page.View.Locator("[role=application]").FocusAsync();

        await page.Page.Keyboard.PressAsync("w");
        Assert.Equal("400 ms from 300 ms", await shown.TextContentAsync());
        await page.Page.Keyboard.PressAsync("a");
        Assert.Equal("400 ms from 260 ms", await shown.TextContentAsync());
        await page.Page.Keyboard.PressAsync("Home");
        Assert.Equal("1 s from 0 ns", await shown.TextContentAsync());
    }

    [BrowserFact]
    public async Task Dragging_pans_and_the_wheel_with_control_zooms()
    {
        await using var page =
            await OpenPage.Of(Timelines.Small, chromium.Browser, address: "#view=timeline&range=250000000-750000000");
        var shown = page.View.Locator("output");
        var box = (await page.View.Locator(".stage").BoundingBoxAsync())!;

        await page.Page.Mouse.MoveAsync(box.X + (box.Width / 2), box.Y + 50);
        await page.Page.Mouse.DownAsync();
        await page.Page.Mouse.MoveAsync(box.X + (box.Width / 4), box.Y + 50, new() { Steps = 4 });
        await page.Page.Mouse.UpAsync();
        Assert.Equal("500 ms from 375 ms", await shown.TextContentAsync());

        await page.Page.Keyboard.DownAsync("Control");
        await page.Page.Mouse.WheelAsync(0, -300);
        await page.Page.Keyboard.UpAsync("Control");
        await page.NextFrame();
        Assert.NotEqual("500 ms from 375 ms", await shown.TextContentAsync());
    }

    [BrowserFact]
    public async Task Segments_of_folded_and_of_hidden_paths_find_their_rows()
    {
        var folded = LargeCapture.Create(callees: 100_000);
        await using var large =
            await OpenPage.Of(folded with { Timeline = Timelines.Of((7, 400), (1, 600)) }, chromium.Browser);
        await large.Open("timeline");
        Assert.StartsWith("[100000 folded]400 ms", await At(large, 0.2, 74), StringComparison.Ordinal);
        Assert.StartsWith("A.Long600 ms", await At(large, 0.8, 74), StringComparison.Ordinal);

        var deep =
            new CaptureBuilder().Thread("Main",
                "100 Program.Main\n  100 Basket.Sum\n    100 Basket.Each\n      700 Basket.Price").Build();
        await using var hiding =
            await OpenPage.Hiding("Shop.Basket", deep with { Timeline = Timelines.Of((3, 1000)) }, chromium.Browser);
        await hiding.Open("timeline");
        Assert.StartsWith("[2 hidden] Shop", await At(hiding, 0.5, 94), StringComparison.Ordinal);
        Assert.StartsWith("Basket.Price", await At(hiding, 0.5, 134), StringComparison.Ordinal);
    }

    /// <summary>The tooltip at a part of the width and pixels below the top.</summary>
    private static async Task<string?> At(OpenPage page, double x, int y)
    {
        var box = (await page.View.Locator(".stage").BoundingBoxAsync())!;
        await page.Page.Mouse.MoveAsync((float)(box.X + (box.Width * x)), box.Y + y);
        return await page.Page.Locator(".tooltip").TextContentAsync();
    }
}
