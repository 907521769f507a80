namespace Weft.Renderers.Tests.Html;

/// <summary>What all views share: the selection, the search, the address, links to an editor.</summary>
[Collection(BrowserCollection.Name)]
public sealed class PageStateTests(Chromium chromium)
{
    [BrowserFact]
    public async Task The_address_leads_to_the_same_sight_again()
    {
        string address;
        await using (var page = await OpenPage.Of(Samples.ManyThreads, chromium.Browser))
        {
            await page.Page.SelectOptionAsync("#threads", "Main");
            await page.Row("Checkout.Total").ClickAsync();
            await page.Open("flame");
            await page.Page.FillAsync("#query", "check & out+#");
            address = await page.Address("find");
        }

        await using var again = await OpenPage.Of(Samples.ManyThreads, chromium.Browser, address: address);
        Assert.Equal("flame",
            await again.Page.EvaluateAsync<string>("new URLSearchParams(location.hash.slice(1)).get('view')"));
        Assert.Equal("Main",
            await again.Page.EvaluateAsync<string>(
                "document.querySelector('#threads').selectedOptions[0].textContent"));
        Assert.Equal("check & out+#", await again.Page.InputValueAsync("#query"));
        Assert.Equal("Checkout.Total", await again.Selected());
    }

    [BrowserFact]
    public async Task An_address_of_nonsense_shows_the_first_view()
    {
        await using var page =
            await OpenPage.Of(Samples.OneThread, chromium.Browser,
                address: "#view=x&thread=9&row=99999&zoom=99999&label=77777&range=9-1&__proto__=1&find=%");

        Assert.Equal("true", await page.Page.Locator("#tab-tree").GetAttributeAsync("aria-selected"));
        await page.Open("flame");
        Assert.InRange(await page.Colours(), 1, int.MaxValue);
        Assert.Empty(page.Complaints);
    }

    [BrowserFact]
    public async Task Views_open_by_their_number_and_by_the_arrows_of_the_tabs()
    {
        await using var page = await OpenPage.Of(Samples.OneThread, chromium.Browser);
        await page.Page.Keyboard.PressAsync("4");
        Assert.Equal("true", await page.Page.Locator("#tab-methods").GetAttributeAsync("aria-selected"));

        await page.Page.FocusAsync("#tab-methods");
        await page.Page.Keyboard.PressAsync("ArrowRight");
        Assert.Equal("true", await page.Page.Locator("#tab-about").GetAttributeAsync("aria-selected"));
        await page.Page.Keyboard.PressAsync("ArrowRight");
        Assert.Equal("true", await page.Page.Locator("#tab-tree").GetAttributeAsync("aria-selected"));
    }

    [BrowserFact]
    public async Task A_path_is_copied_as_text()
    {
        await using var page =
            await OpenPage.Of(Samples.OneThread, chromium.Browser,
                new() { Permissions = ["clipboard-read", "clipboard-write"] });
        await page.Row("Tax.Rate").ClickAsync();
        await page.Page.ClickAsync("text=Copy path");

        var lines = (await page.Page.EvaluateAsync<string>("navigator.clipboard.readText()")).Split('\n');
        Assert.Equal(4, lines.Length);
        Assert.Equal("0.890 s   89.0 %  Program.Main  src/Program.cs:10", lines[0]);
        Assert.Equal("0.380 s   38.0 %  Tax.Rate  src/Tax.cs:15", lines[3]);
    }

    [BrowserFact]
    public async Task Files_become_links_of_the_chosen_editor_and_never_scripts()
    {
        await using var page = await OpenPage.Of(Samples.OneThread, chromium.Browser);
        await page.Open("about");
        await page.Page.SelectOptionAsync("select[aria-label=Editor]", "vscode://file/{file}:{line}");
        await page.Page.FillAsync("input[placeholder='/home/me/shop']", "/home/me/my shop/");
        await page.Open("tree");
        Assert.Equal("vscode://file//home/me/my%20shop/src/Tax.cs:15",
            await page.Row("Tax.Rate").Locator("a").GetAttributeAsync("href"));

        await page.Open("about");
        await page.Page.FillAsync("input[placeholder^='vscode']", "javascript:alert({line})//{file}");
        Assert.Contains("scheme", await page.View.Locator("output").TextContentAsync(), StringComparison.Ordinal);
        await page.Open("tree");
        Assert.StartsWith("vscode:", await page.Row("Tax.Rate").Locator("a").GetAttributeAsync("href"),
            StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task The_selection_is_the_same_in_all_views()
    {
        await using var page = await OpenPage.Of(Samples.OneThread, chromium.Browser);
        await page.Row("Basket.Sum").ClickAsync();

        foreach (var view in new[] { "flame", "methods", "about", "tree" })
        {
            await page.Open(view);
            Assert.Equal("Basket.Sum", await page.Selected());
        }

        Assert.Equal("Basket.Sum", await page.View.Locator("[aria-selected=true] .name").TextContentAsync());
    }
}
