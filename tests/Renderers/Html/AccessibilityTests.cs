using System.Text.Json;
using Microsoft.Playwright;

namespace Weft.Renderers.Tests.Html;

/// <summary>Every view in both colour schemes, looked through by axe-core. The
/// page does not carry it; the tests put it there.</summary>
[Collection(BrowserCollection.Name)]
public sealed class AccessibilityTests(Chromium chromium)
{
    private static readonly string[] s_views = ["tree", "flame", "timeline", "methods", "about"];

    [AccessibilityFact]
    public async Task No_view_has_a_serious_finding()
    {
        var capture =
            Timelines.Small with
            {
                Sources = [
                .. Timelines.Small.Methods.Select(
                    static (method, i) => new SourceExcerpt(i, method.Line - 1, ["// Adds up.", "decimal Total()"]))]
            };
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await using var page = await OpenPage.Of(capture, chromium.Browser, new() { ColorScheme = scheme });
            await page.Row("Checkout.Total").ClickAsync();
            Assert.True(await page.Page.Locator("#source").IsVisibleAsync());
            await Load(page);
            foreach (var view in s_views)
            {
                await page.Open(view);
                await RequireNone(page, $"{scheme} {view}");
            }
        }
    }

    [AccessibilityFact]
    public async Task Comparison_and_search_have_none_either()
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await using var page =
                await OpenPage.Of(Samples.OneThread, Timelines.Small, chromium.Browser, new() { ColorScheme = scheme });
            await Load(page);
            await RequireNone(page, $"{scheme} by path");
            await page.Page.ClickAsync("text=By method");
            await RequireNone(page, $"{scheme} by method");
            await page.Page.FillAsync("#query", "tax");
            await page.Open("tree");
            await RequireNone(page, $"{scheme} search");
        }
    }

    [AccessibilityFact]
    public async Task A_narrow_window_has_none_either()
    {
        await using var page =
            await OpenPage.Of(Timelines.Small, chromium.Browser,
                new() { ViewportSize = new() { Width = 360, Height = 640 } });
        await page.Row("Checkout.Total").ClickAsync();
        await Load(page);
        foreach (var view in s_views)
        {
            await page.Open(view);
            await RequireNone(page, view);
        }
    }

    /// <summary>Evaluated by the browser's own debugger, which the page's policy does not bind.</summary>
    private static async Task Load(OpenPage page) =>
        await page.Page.EvaluateAsync(await File.ReadAllTextAsync(AccessibilityFactAttribute.Axe));

    private static async Task RequireNone(OpenPage page, string where)
    {
        var found =
            await page.Page.EvaluateAsync<JsonElement>("axe.run().then(results => results.violations.filter(v => "
                + "['serious', 'critical'].includes(v.impact)).map(v => v.id + ': ' + v.nodes.map(n => n.html + ' ' + "
                + "n.failureSummary).join(' | ')))");
        var findings = string.Join('\n', found.EnumerateArray().Select(finding => $"{where}: {finding.GetString()}"));
        Assert.True(findings.Length == 0, findings);
    }
}
