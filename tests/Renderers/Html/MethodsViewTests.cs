namespace Weft.Renderers.Tests.Html;

/// <summary>The table of methods with callers and callees.</summary>
[Collection(BrowserCollection.Name)]
public sealed class MethodsViewTests(Chromium chromium)
{
    [BrowserFact]
    public async Task Every_method_stands_once_longest_first_and_columns_sort()
    {
        await using var page = await OpenPage.Of(Samples.OneThread, chromium.Browser);
        await page.Open("methods");
        Assert.Equal(["Tax.Rate", "Receipt.Print", "Basket.Sum"], (await page.Names()).Take(3));

        await page.View.GetByText("Total", new() { Exact = true }).ClickAsync();
        Assert.Equal(["Program.Main", "Program.Run", "Checkout.Total"], (await page.Names()).Take(3));
        await page.View.GetByText("Method", new() { Exact = true }).ClickAsync();
        Assert.Equal("[gc]", (await page.Names())[0]);
        Assert.Equal("ascending", await page.View.Locator("[role=columnheader]").Last.GetAttributeAsync("aria-sort"));
    }

    [BrowserFact]
    public async Task A_selected_method_stands_between_its_callers_and_callees()
    {
        await using var page = await OpenPage.Of(Samples.OneThread, chromium.Browser);
        await page.Open("methods");
        await page.Row("Checkout.Total").ClickAsync();
        var beside = page.View.Locator(".beside");

        Assert.Equal("Checkout.Total", await beside.Locator("h2").TextContentAsync());
        Assert.Equal(["0.657", "100.0 %", "Program.Run"],
            await beside.Locator("table").First.Locator("td").AllTextContentsAsync());
        Assert.Equal(["0.380", "57.8 %", "Tax.Rate"],
            (await beside.Locator("table").Last.Locator("td").AllTextContentsAsync()).Take(3));

        await beside.GetByText("Tax.Rate").ClickAsync();
        Assert.Equal("Tax.Rate", await beside.Locator("h2").TextContentAsync());
        await beside.GetByText("In the call tree").ClickAsync();
        Assert.Equal("Tax.Rate", await page.View.Locator("[aria-selected=true] .name").TextContentAsync());
    }

    [BrowserFact]
    public async Task Before_anything_is_selected_the_hottest_method_of_those_shown_is_explained()
    {
        await using var page = await OpenPage.Of(Samples.OneThread, chromium.Browser);
        await page.Open("methods");
        var beside = page.View.Locator(".beside");

        Assert.Equal("Tax.Rate", await beside.Locator("h2").TextContentAsync());
        Assert.Equal("Checkout.Total", await beside.Locator("table button").First.TextContentAsync());
        Assert.Equal(0, await page.View.Locator("[aria-selected=true]").CountAsync());
        await page.Page.FillAsync("#query", "basket");
        Assert.Equal("Basket.Sum", await beside.Locator("h2").TextContentAsync());
        await page.Page.FillAsync("#query", "no such method");
        Assert.Equal(0, await beside.Locator("h2").CountAsync());
    }

    [BrowserFact]
    public async Task Searching_and_the_keyboard_find_a_method()
    {
        await using var page = await OpenPage.Of(Samples.OneThread, chromium.Browser);
        await page.Open("methods");
        await page.Page.FillAsync("#query", "basket");
        Assert.Equal(["Basket.Sum", "Basket.Check", "Basket.Count"], await page.Names());

        await page.Page.Keyboard.PressAsync("Enter");
        await page.Page.Keyboard.PressAsync("ArrowDown");
        await page.Page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal("Basket.Check", await page.Focused());
        Assert.Equal("Basket.Check", await page.View.Locator("h2").TextContentAsync());
    }
}
