using Microsoft.Playwright;

namespace Weft.Renderers.Tests.Html;

/// <summary>The browser of the machine, started once for all tests of a class.
/// Playwright's own download is not used.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? _playwright;

    /// <summary>The started browser.</summary>
    public IBrowser Browser { get; private set; } = null!;

    /// <summary>Where the browser is; null if there is none.</summary>
    internal static string? Executable { get; } = new[]
    {
        Environment.GetEnvironmentVariable("CHROMIUM"),
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
    }.FirstOrDefault(File.Exists);

    public async Task InitializeAsync()
    {
        if (Executable is null)
        {
            if (BrowserFactAttribute.IsRequired)
            {
                throw new InvalidOperationException(BrowserFactAttribute.Missing);
            }

            return;
        }

        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Executable,
            Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
        });
    }

    public async Task DisposeAsync()
    {
        if (_playwright is not null)
        {
            await Browser.DisposeAsync();
            _playwright.Dispose();
        }
    }
}
