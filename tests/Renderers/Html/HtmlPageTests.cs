using Microsoft.Playwright;

namespace Weft.Renderers.Tests.Html;

/// <summary>The page in a real browser, opened from disk and offline.</summary>
public sealed class HtmlPageTests(Chromium chromium) : IClassFixture<Chromium>
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

        await page.Page.EvaluateAsync("() => { const s = document.createElement('script'); s.textContent = 'window.foreign = 1'; document.body.append(s); }");

        Assert.True(await page.Page.EvaluateAsync<bool>("window.foreign === undefined"));
        Assert.Contains(page.Complaints, static complaint => complaint.Contains("Content Security Policy", StringComparison.Ordinal));
    }

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
    }

    [BrowserFact]
    public async Task A_row_says_how_long_it_waited_and_is_open_for_it()
    {
        var capture = new CaptureBuilder()
            .Thread("Main", "300 Program.Main\n  1 Store.LoadAsync\n    1 Store.ReadAsync", outside: 700)
            .Waits("0 Program.Main\n  0 Store.LoadAsync\n    600 Store.ReadAsync")
            .Build();
        await using var page = await OpenPage.Of(capture, Browser);

        Assert.Equal("+ 0.600 waiting", await page.Row("Store.ReadAsync").Locator(".wait").TextContentAsync());
        Assert.Equal("+ 0.600 waiting", await page.Row("Program.Main").Locator(".wait").TextContentAsync());
    }

    [BrowserFact]
    public async Task The_keyboard_moves_and_folds()
    {
        await using var page = await OpenPage.Of(Samples.OneThread, Browser);
        var keyboard = page.Page.Keyboard;
        await page.Page.Locator(".row").First.FocusAsync();

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
        await page.Page.ClickAsync("#collapse");
        Assert.Equal(["Program.Main", "[outside]", "[gc]"], await page.Names());

        await page.Page.ClickAsync("#hot");

        Assert.Equal("Tax.Rate", await page.Focused());
    }

    [BrowserFact]
    public async Task Each_thread_has_its_tree()
    {
        await using var page = await OpenPage.Of(Samples.ManyThreads, Browser);

        await page.Page.SelectOptionAsync("#threads", "Printer");

        Assert.Equal(["Receipt.Print", "[not collected]"], await page.Names());
        Assert.Equal("66.7 %", await page.Row("Receipt.Print").Locator(".share").TextContentAsync());
    }

    [BrowserFact]
    public async Task Hostile_names_are_shown_as_text()
    {
        const string Hostile = "</script><script>alert(1)</script><img src=x onerror=alert(2)>\u202e";
        await using var page = await OpenPage.Of(
            Samples.OneThread with
            {
                Header = Samples.OneThread.Header with { Program = Hostile, Machine = Hostile, Runtime = Hostile },
                Methods = [.. Samples.OneThread.Methods.Select(static method => method with { Name = Hostile, Type = "", File = Hostile })],
            },
            Browser);

        Assert.Equal(Hostile.Replace("\u202e", "\\u{202E}", StringComparison.Ordinal), (await page.Names())[0]);
        Assert.Equal(0, await page.Page.Locator("img").CountAsync());
        Assert.Empty(page.Complaints);
        Assert.Empty(page.Requests);
    }

    [BrowserFact]
    public async Task The_page_follows_the_colour_scheme()
    {
        const string Background = "getComputedStyle(document.body).backgroundColor";
        await using var light = await OpenPage.Of(Samples.OneThread, Browser, new() { ColorScheme = ColorScheme.Light });
        await using var dark = await OpenPage.Of(Samples.OneThread, Browser, new() { ColorScheme = ColorScheme.Dark });

        Assert.Equal("rgb(251, 250, 248)", await light.Page.EvaluateAsync<string>(Background));
        Assert.Equal("rgb(25, 26, 28)", await dark.Page.EvaluateAsync<string>(Background));
    }

    [BrowserFact]
    public async Task Nothing_is_wider_than_a_narrow_screen()
    {
        await using var page = await OpenPage.Of(Samples.OneThread, Browser, new() { ViewportSize = new() { Width = 360, Height = 640 } });

        Assert.True(await page.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"));
    }

    [BrowserFact]
    public async Task Only_rows_that_can_be_seen_exist()
    {
        var callees = string.Concat(Enumerable.Range(0, 100).Select(static i => $"  0 A.M{i}\n"
            + string.Concat(Enumerable.Range(0, 100).Select(static j => $"    10 B.M{j}\n"))));
        await using var page = await OpenPage.Of(new CaptureBuilder().Thread("Main", "0 Program.Main\n" + callees).Build(), Browser);
        Assert.Equal(101, await page.Page.Locator(".row").CountAsync());

        await page.Row("A.M7").First.ClickAsync();

        Assert.Equal(201, await page.Page.Locator(".row").CountAsync());
    }

    [BrowserFact]
    public async Task What_is_folded_is_the_last_row_of_its_caller()
    {
        await using var page = await OpenPage.Of(
            new CaptureBuilder().Thread("Main", "0 Program.Main\n  60000 A.Long\n    1 A.Short\n    40000 A.Middle\n  1 B.Short\n  1 C.Short").Build(),
            Browser);

        Assert.Equal(["Program.Main", "A.Long", "A.Middle", "[1 folded]", "[2 folded]"], await page.Names());
        Assert.Equal("<0.1 %", await page.Row("[2 folded]").Locator(".share").TextContentAsync());
    }

    [BrowserFact]
    public async Task A_recursion_100_000_calls_deep_opens()
    {
        await using var page = await OpenPage.Of(DeepCapture.Create(), Browser);

        Assert.Equal("Program.Main", (await page.Names())[0]);
        Assert.Empty(page.Complaints);
    }

    [BrowserFact]
    public async Task An_empty_capture_says_why()
    {
        await using var page = await OpenPage.Of(new CaptureBuilder().Build(), Browser);

        Assert.False(await page.Page.Locator("#tree").IsVisibleAsync());
        Assert.Contains("No samples", await page.Page.Locator("#notes").TextContentAsync(), StringComparison.Ordinal);
    }
}
