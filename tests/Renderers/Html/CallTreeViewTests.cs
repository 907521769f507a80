using Microsoft.Playwright;

namespace Weft.Renderers.Tests.Html;

/// <summary>The tree of calls in a real browser.</summary>
[Collection(BrowserCollection.Name)]
public sealed class CallTreeViewTests(Chromium chromium)
{
    private IBrowser Browser => chromium.Browser;

    [BrowserFact]
    public async Task Rows_show_total_share_self_name_and_source()
    {
        await using var page = await OpenPage.Of(Samples.OneThread, Browser);
        var row = page.Row("Checkout.Total");

        Assert.Equal("0.657", await row.Locator(".total").TextContentAsync());
        Assert.Equal("65.7 %", await row.Locator(".share").TextContentAsync());
        Assert.Equal("0.120", await row.Locator(".self").TextContentAsync());
        Assert.Equal("src/Checkout.cs:14", await row.Locator(".location").TextContentAsync());
        Assert.Equal("3", await row.GetAttributeAsync("aria-level"));
        Assert.StartsWith("Shop.Checkout.Total in Shop", await row.GetAttributeAsync("title"),
            StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task A_row_says_how_long_it_waited_and_is_open_for_it()
    {
        var capture = new CaptureBuilder()
            .Thread("Main", "300 Program.Main\n  1 Store.LoadAsync\n    1 Store.ReadAsync", outside: 700)
            .Waits("0 Program.Main\n  0 Store.LoadAsync\n    600 Store.ReadAsync")
            .Build();
        await using var page = await OpenPage.Of(capture, Browser);

        Assert.Equal("0.600", await page.Row("Store.ReadAsync").Locator(".extra").TextContentAsync());
        Assert.Equal("0.600", await page.Row("Program.Main").Locator(".extra").TextContentAsync());
        Assert.Equal(1, await page.Row("Store.ReadAsync").Locator(".extra.warm, .extra.hot").CountAsync());
    }

    [BrowserFact]
    public async Task Time_outside_of_all_methods_is_never_hot()
    {
        await using var page =
            await OpenPage.Of(new CaptureBuilder().Thread("Main", "200 Program.Main", outside: 800).Build(), Browser);

        Assert.Contains("cool", await page.Row("[outside]").GetAttributeAsync("class"), StringComparison.Ordinal);
        Assert.Contains("mild", await page.Row("Program.Main").GetAttributeAsync("class"), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task The_keyboard_moves_and_folds()
    {
        await using var page = await OpenPage.Of(Samples.OneThread, Browser);
        var keyboard = page.Page.Keyboard;
        await page.Page.FocusAsync("[role=tree]");

        await keyboard.PressAsync("ArrowDown");
        Assert.Equal("Program.Main", await page.Focused());
        await keyboard.PressAsync("ArrowDown");
        Assert.Equal("Program.Run", await page.Focused());
        await keyboard.PressAsync("ArrowLeft");
        Assert.Equal("false", await page.Row("Program.Run").GetAttributeAsync("aria-expanded"));
        Assert.Equal(0, await page.Row("Checkout.Total").CountAsync());
        await keyboard.PressAsync("ArrowRight");
        await keyboard.PressAsync("ArrowRight");
        Assert.Equal("Checkout.Total", await page.Focused());
        await keyboard.PressAsync("Enter");
        Assert.Equal(0, await page.Row("Tax.Rate").CountAsync());
        await keyboard.PressAsync("Space");
        Assert.Equal(1, await page.Row("Tax.Rate").CountAsync());
        await keyboard.PressAsync("ArrowLeft");
        await keyboard.PressAsync("ArrowLeft");
        Assert.Equal("Program.Run", await page.Focused());
        await keyboard.PressAsync("End");
        Assert.Equal("[gc]", await page.Focused());
        await keyboard.PressAsync("Home");
        Assert.Equal("Program.Main", await page.Focused());
    }

    [BrowserFact]
    public async Task Searching_leaves_matches_and_their_callers()
    {
        await using var page = await OpenPage.Of(Samples.OneThread, Browser);
        await page.Page.Keyboard.PressAsync("/");

        await page.Page.Keyboard.TypeAsync("tAx");
        Assert.Equal(["Program.Main", "Program.Run", "Checkout.Total", "Tax.Rate"], await page.Names());
        Assert.Equal("1 match", await page.Page.Locator("#found").TextContentAsync());
        Assert.Equal("Tax", await page.Page.Locator("mark").TextContentAsync());

        await page.Page.Keyboard.PressAsync("Escape");
        Assert.Contains("[gc]", await page.Names());
    }

    [BrowserFact]
    public async Task The_hot_path_leads_to_the_method_that_spends_most_itself()
    {
        await using var page = await OpenPage.Of(Samples.OneThread, Browser);
        await page.Page.ClickAsync("text=Collapse all");
        Assert.Equal(["Program.Main", "[outside]", "[gc]"], await page.Names());

        await page.Page.FocusAsync("[role=tree]");
        await page.Page.Keyboard.PressAsync("h");

        Assert.Equal("Tax.Rate", await page.Focused());
    }

    [BrowserFact]
    public async Task What_was_counted_stands_in_columns()
    {
        var capture = new CaptureBuilder()
            .Thread("Main", "100 Program.Main\n  900 Tax.Rate")
            .Counts(probeCost: 8, new() { Calls = 1, Allocated = 720, GarbageCollection = 0 },
                new() { Calls = 1_200_000, Allocated = 34_000_000, GarbageCollection = 12_000_000 })
            .Build();
        await using var page = await OpenPage.Of(capture, Browser);

        Assert.Equal(["Calls", "Allocated", "GC pauses"],
            await page.View.Locator(".columns .extra").AllTextContentsAsync());
        Assert.Equal(["1", "34 MB", "0.012"], await page.Row("Program.Main").Locator(".extra").AllTextContentsAsync());
        Assert.Equal(["1.2 M", "34 MB", "0.012"], await page.Row("Tax.Rate").Locator(".extra").AllTextContentsAsync());
    }

    [BrowserFact]
    public async Task Hidden_frames_are_a_row_that_opens()
    {
        await using var page =
            await OpenPage.Hiding("Shop.Basket",
                new CaptureBuilder().Thread("Main",
                    "100 Program.Main\n  100 Basket.Sum\n    100 Basket.Each\n      100 Basket.Price\n        600 "
                    + "Tax.Rate").Build(), Browser);
        Assert.Equal(["Program.Main", "Basket.Sum", "[2 hidden] Shop"], await page.Names());
        Assert.Equal("0.800", await page.Row("[2 hidden]").Locator(".total").TextContentAsync());

        await page.Row("[2 hidden]").ClickAsync();

        Assert.Equal(["Program.Main", "Basket.Sum", "[2 hidden] Shop", "Basket.Each", "Basket.Price", "Tax.Rate"],
            await page.Names());
    }

    [BrowserFact]
    public async Task A_group_that_an_attribute_names_is_a_row_that_opens()
    {
        var capture =
            new CaptureBuilder().Thread("Main",
                "100 Program.Main\n  100 Basket.Sum\n    100 Basket.Each\n      100 Basket.Price\n        600 Tax.Rate")
                .Build();
        capture =
            capture with
            {
                Methods = [
                .. capture.Methods.Select(
                    static method =>
                        method.Type == "Shop.Basket" ? method with { Group = "<b>\u202ebasket" } : method)]
            };
        await using var page = await OpenPage.Of(capture, Browser);
        const string Group = "[2 hidden] <b>\\u{202E}basket";
        Assert.Equal(["Program.Main", "Basket.Sum", Group], await page.Names());

        await page.Row("[2 hidden]").ClickAsync();

        Assert.Equal(["Program.Main", "Basket.Sum", Group, "Basket.Each", "Basket.Price", "Tax.Rate"],
            await page.Names());
    }

    [BrowserFact]
    public async Task Each_thread_has_its_tree()
    {
        await using var page = await OpenPage.Of(Samples.ManyThreads, Browser);

        await page.Page.SelectOptionAsync("#threads", "Printer");

        Assert.Equal(["Receipt.Print", "[unattributed]"], await page.Names());
        Assert.Equal("66.7 %", await page.Row("Receipt.Print").Locator(".share").TextContentAsync());
    }

    [BrowserFact]
    public async Task Only_rows_that_can_be_seen_exist()
    {
        var callees = string.Concat(Enumerable.Range(0, 100).Select(static i => $"  0 A.M{i}\n"
            + string.Concat(Enumerable.Range(0, 100).Select(static j => $"    10 B.M{j}\n"))));
        await using var page =
            await OpenPage.Of(new CaptureBuilder().Thread("Main", "0 Program.Main\n" + callees).Build(), Browser);
        await page.Page.ClickAsync("text=Expand all");
        var rows = page.View.Locator(".row");

        Assert.InRange(await rows.CountAsync(), 20, 100);
        await page.Page.FocusAsync("[role=tree]");
        await page.Page.Keyboard.PressAsync("End");
        Assert.InRange(await rows.CountAsync(), 20, 100);
        Assert.Equal("B.M99", await page.Focused());
        Assert.Equal("100", await page.View.Locator("[aria-selected=true]").GetAttributeAsync("aria-setsize"));
    }

    [BrowserFact]
    public async Task Only_small_paths_of_very_many_are_folded_into_the_last_row_of_their_caller()
    {
        await using var many = await OpenPage.Of(LargeCapture.Create(callees: 100_000), Browser);
        await using var few = await OpenPage.Of(LargeCapture.Create(callees: 3), Browser);

        Assert.Equal(["Program.Main", "A.Long", "[100000 folded]"], await many.Names());
        Assert.Equal("62.5 %", await many.Row("[100000 folded]").Locator(".share").TextContentAsync());
        Assert.Equal(["Program.Main", "A.Long", "B.M0", "B.M1", "B.M2"], await few.Names());
    }

    [BrowserFact]
    public async Task A_recursion_100_000_calls_deep_opens()
    {
        await using var page = await OpenPage.Of(DeepCapture.Create(), Browser);

        Assert.Equal("Program.Main", (await page.Names())[0]);
        Assert.Empty(page.Complaints);
    }
}
