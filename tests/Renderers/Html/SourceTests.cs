using System.Collections.Immutable;
using System.Text.Json;
using CsCheck;

namespace Weft.Renderers.Tests.Html;

/// <summary>Below every view stands the source of what is selected, if the build has embedded it.</summary>
[Collection(BrowserCollection.Name)]
public sealed class SourceTests(Chromium chromium)
{
    private static readonly ImmutableArray<string> s_lines =
        ["    [Profile]", "    static decimal Rate(int area)", "    {",
            "\treturn area < 3 ? 0.07m : 0.19m; // <b>\u202e</script>", "", "    }"];

    private static Capture Capture { get; } = WithSource(
        new CaptureBuilder().Thread("Main",
            "100 Program.Main\n  100 Basket.Sum\n    100 Basket.Each\n      100 Basket.Price\n        600 Tax.Rate")
            .Build());

    [BrowserFact]
    public async Task It_is_shown_as_text_with_the_line_of_the_name_marked()
    {
        await using var page = await OpenPage.Of(Capture, chromium.Browser);
        Assert.Equal("Select a method to see its source.", await page.Page.Locator("#source").TextContentAsync());

        await page.Row("Tax.Rate").ClickAsync();

        Assert.Equal(
            ["[Profile]", "static decimal Rate(int area)", "{",
                "return area < 3 ? 0.07m : 0.19m; // <b>\\u{202E}</script>", "", "}"],
            await page.Page.Locator("#source code").AllTextContentsAsync());
        Assert.Equal(["13", "14", "15", "16", "17", "18"],
            await page.Page.Locator("#source .line-number").AllTextContentsAsync());
        Assert.Equal(["14static decimal Rate(int area)"],
            await page.Page.Locator("#source [aria-current]").AllTextContentsAsync());
        Assert.Empty(page.Complaints);

        await page.Row("Program.Main").ClickAsync();
        Assert.Equal("No source is known of what is selected.", await page.Page.Locator("#source").TextContentAsync());
    }

    [BrowserFact]
    public async Task A_page_without_any_has_no_place_for_it()
    {
        await using var page = await OpenPage.Of(Capture with { Sources = [] }, chromium.Browser);
        await page.Row("Tax.Rate").ClickAsync();
        Assert.False(await page.Page.Locator("#source").IsVisibleAsync());
        Assert.False(await page.Page.Locator("#selection button:has-text('Source')").IsVisibleAsync());
    }

    [BrowserFact]
    public async Task A_key_a_button_and_the_address_show_and_hide_it()
    {
        await using var page = await OpenPage.Of(Capture, chromium.Browser);
        await page.Row("Tax.Rate").ClickAsync();
        await page.Page.Keyboard.PressAsync("c");
        Assert.False(await page.Page.Locator("#source").IsVisibleAsync());
        Assert.Contains("source=0", await page.Address("source"), StringComparison.Ordinal);

        await page.Page.ClickAsync("#selection button:has-text('Source')");
        Assert.True(await page.Page.Locator("#source").IsVisibleAsync());
    }

    [BrowserFact]
    public async Task It_is_shown_in_other_views_and_for_frames_of_a_group()
    {
        await using var page = await OpenPage.Hiding("Shop", Capture, chromium.Browser);
        await page.Row("[4 hidden]").ClickAsync();
        Assert.Equal("No source is known of what is selected.", await page.Page.Locator("#source").TextContentAsync());
        await page.Row("Tax.Rate").ClickAsync();
        Assert.Equal(6, await page.Page.Locator("#source .line").CountAsync());

        await page.Open("methods");
        Assert.True(await page.Page.Locator("#source").IsVisibleAsync());
        Assert.Equal("Tax.Rate", await page.View.Locator(".chosen").TextContentAsync());

        await page.Row("Basket.Each").ClickAsync();
        await page.Open("tree");
        Assert.Contains("Basket.Each", await page.View.Locator("[aria-selected=true]").TextContentAsync(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_without_source_says_nothing_of_it() =>
        Assert.DoesNotContain("\"sources\"", Data(Capture with { Sources = [] }), StringComparison.Ordinal);

    [Fact]
    public void There_is_room_for_the_methods_that_took_longest()
    {
        var large = ImmutableArray.Create([.. Enumerable.Repeat(new string('x', 299), 2000)]);
        var capture =
            Capture with
            {
                Sources = [
                .. Enumerable.Range(0, Capture.Methods.Length).Select(method => new SourceExcerpt(method, 1, large))]
            };
        var sources = JsonDocument.Parse(Data(capture)).RootElement.GetProperty("sources");
        Assert.Equal(600_000, Assert.Single(sources.EnumerateArray())[3].GetString()!.Length + 1);
        Assert.Contains("The source of 4 methods that took least is left out", Data(capture), StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_stands_in_it_the_page_keeps_its_three_scripts() =>
        Gen.String.Array[0, 5].Sample(static lines =>
    {
        var page =
            Page(Capture with
            {
                Sources = [
                new SourceExcerpt(0, 1, [.. lines, "</script><script>alert(1)</script>"])]
            });
        Assert.Equal(3, page.Split("</script>").Length - 1);
        var text = JsonDocument.Parse(Data(page)).RootElement.GetProperty("sources")[0][3].GetString()!;
        Assert.Equal(lines.Length + 1, text.Split('\n').Length);
        Assert.Equal(text, string.Join('\n', text.Split('\n').Select(VisibleText.Of)));
    });

    private static Capture WithSource(Capture capture) => capture with
    {
        Sources = [
            new SourceExcerpt(capture.Methods.Index().Single(static method => method.Item.Name == "Rate").Index, 13,
                s_lines)],
    };

    private static string Data(Capture capture) => Data(Page(capture));

    private static string Data(string page)
    {
        const string Start = "id=\"report\">";
        var from = page.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        return page[from..page.IndexOf("</script>", from, StringComparison.Ordinal)];
    }

    private static string Page(Capture capture)
    {
        using var writer = new StringWriter();
        HtmlRenderer.Default.Render(capture, writer);
        return writer.ToString();
    }
}
