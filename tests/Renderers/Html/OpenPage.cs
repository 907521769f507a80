using Microsoft.Playwright;

namespace Weft.Renderers.Tests.Html;

/// <summary>A report opened from disk in a browser without network, with
/// everything that the browser complained about.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _complaints = [];
    private readonly List<string> _requests = [];
    private IBrowserContext _context = null!;

    internal IPage Page { get; private set; } = null!;

    /// <summary>Console errors and warnings (violations of the content security
    /// policy are among them), uncaught exceptions, dialogs.</summary>
    internal IReadOnlyList<string> Complaints => _complaints;

    /// <summary>Everything that the page loaded beside itself.</summary>
    internal IReadOnlyList<string> Requests => _requests;

    /// <summary>The list or canvas of the view that is open.</summary>
    internal ILocator View => Page.Locator(".tabpanel:not([hidden])");

    internal static Task<OpenPage> Of(Capture capture, IBrowser browser, BrowserNewContextOptions? options = null,
        string address = "")
        => Of(writer => HtmlRenderer.Default.Render(capture, writer), browser, options, address);

    internal static Task<OpenPage> Of(Capture before, Capture after, IBrowser browser,
        BrowserNewContextOptions? options = null)
        => Of(writer => HtmlRenderer.Default.RenderComparison(before, after, writer), browser, options, "");

    /// <summary>A page of which some code is hidden.</summary>
    internal static Task<OpenPage> Hiding(string pattern, Capture capture, IBrowser browser)
        => Of(writer => new HtmlRenderer(new HtmlOptions { Hide = [pattern] }).Render(capture, writer), browser, null,
            "");

    internal ILocator Row(string name) =>
        View.Locator(".row:visible").Filter(new() { Has = Page.Locator(".name", new() { HasTextString = name }) });

    /// <summary>The name in the row that the focused list points to.</summary>
    internal async Task<string?> Focused() => await Page.EvaluateAsync<string?>(
        "document.getElementById(document.activeElement.getAttribute('aria-activedescendant'))?.querySelector('.name')?.textContent");

    /// <summary>In the order in which they are seen, whatever their order in the page.</summary>
    internal async Task<IReadOnlyList<string>> Names() => await Page.EvaluateAsync<string[]>(
        "[...document.querySelectorAll('.tabpanel:not([hidden]) .row')].filter(r => r.offsetParent).sort((a, b) => "
        + "parseFloat(a.style.top) - parseFloat(b.style.top)).map(r => r.querySelector('.name').textContent)");

    internal async Task Open(string view) => await Page.ClickAsync($"#tab-{view}");

    internal async Task<string?> Selected() =>
        await Page.Locator("#selection strong, #selection .crumbs > bdi").TextContentAsync();

    /// <summary>The address, which the page writes after a while without
    /// changes, as soon as it contains a text.</summary>
    internal async Task<string> Address(string part)
    {
        while (true)
        {
            var address = await Page.EvaluateAsync<string>("location.hash");
            if (address.Contains(part, StringComparison.Ordinal))
            {
                return address;
            }

            await Task.Delay(50);
        }
    }

    /// <summary>What a screen reader was told last.</summary>
    internal async Task<string?> Said() => await Page.Locator("#said").TextContentAsync();

    /// <summary>After the next frame, when canvases are drawn.</summary>
    internal async Task NextFrame() =>
        await Page.EvaluateAsync("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");

    /// <summary>How many colours the canvas of the open view has: one if nothing is drawn.</summary>
    internal async Task<int> Colours()
    {
        await NextFrame();
        return await Page.EvaluateAsync<int>(
            """
            () => {
              const canvas = document.querySelector('.tabpanel:not([hidden]) canvas');
              const pixels = new Uint32Array(canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.buffer);
              return new Set(pixels).size;
            }
            """);
    }

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        _folder.Dispose();
    }

    private static async Task<OpenPage> Of(Action<TextWriter> render, IBrowser browser,
        BrowserNewContextOptions? options, string address)
    {
        var opened = new OpenPage();
        var path = opened._folder.PathOf("report.html");
        await using (var file = new StreamWriter(path))
        {
            render(file);
        }

        opened._context = await browser.NewContextAsync(options);
        await opened._context.SetOfflineAsync(true);
        opened.Page = await opened._context.NewPageAsync();
        opened.Listen();
        await opened.Page.GotoAsync(new Uri(path).AbsoluteUri + address);
        return opened;
    }

    private void Listen()
    {
        Page.Console += (_, message) => _complaints.Add(message.Text);
        Page.PageError += (_, error) => _complaints.Add(error);
        Page.Dialog += (_, dialog) => _complaints.Add(dialog.Message);
        Page.Request += (_, request) =>
        {
            if (!request.IsNavigationRequest && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                _requests.Add(request.Url);
            }
        };
    }
}
