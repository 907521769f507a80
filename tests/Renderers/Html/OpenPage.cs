using Microsoft.Playwright;

namespace Weft.Renderers.Tests.Html;

/// <summary>A report opened from disk in a browser without network, with everything that the browser complained about.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _complaints = [];
    private readonly List<string> _requests = [];
    private IBrowserContext _context = null!;

    internal IPage Page { get; private set; } = null!;

    /// <summary>Console errors and warnings (violations of the content security policy are among them), uncaught exceptions, dialogs.</summary>
    internal IReadOnlyList<string> Complaints => _complaints;

    /// <summary>Everything that the page loaded beside itself.</summary>
    internal IReadOnlyList<string> Requests => _requests;

    internal static async Task<OpenPage> Of(Capture capture, IBrowser browser, BrowserNewContextOptions? options = null)
    {
        var opened = new OpenPage();
        var path = opened._folder.PathOf("report.html");
        await using (var file = File.Create(path))
        {
            HtmlRenderer.Default.Render(capture, file);
        }

        opened._context = await browser.NewContextAsync(options);
        await opened._context.SetOfflineAsync(true);
        opened.Page = await opened._context.NewPageAsync();
        opened.Listen();
        await opened.Page.GotoAsync(new Uri(path).AbsoluteUri);
        return opened;
    }

    internal ILocator Row(string name) => Page.Locator(".row").Filter(new() { Has = Page.Locator(".name", new() { HasTextString = name }) });

    internal async Task<string?> Focused() => await Page.EvaluateAsync<string?>("document.activeElement.querySelector('.name')?.textContent");

    internal async Task<IReadOnlyList<string>> Names() => await Page.Locator(".row .name").AllTextContentsAsync();

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        _folder.Dispose();
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
