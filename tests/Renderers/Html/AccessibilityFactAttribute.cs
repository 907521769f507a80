namespace Weft.Renderers.Tests.Html;

/// <summary>A test that needs a browser and axe-core. Without them it is
/// skipped, except on a build server (<c>CI=true</c>), where it fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AccessibilityFactAttribute : FactAttribute
{
    private const string Missing = "axe-core was not found; run npm ci in src/Renderers/Html/viewer.";

    public AccessibilityFactAttribute()
    {
        if (BrowserFactAttribute.IsRequired)
        {
            return;
        }

        Skip = Chromium.Executable is null ? BrowserFactAttribute.Missing : File.Exists(Axe) ? null : Missing;
    }

    /// <summary>Where its script is if it is installed.</summary>
    internal static string Axe { get; } = Path.Combine(Repository(), "src", "Renderers", "Html", "viewer",
        "node_modules", "axe-core", "axe.min.js");

    private static string Repository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Profiler.sln")))
        {
            folder = Path.GetDirectoryName(folder)
                ?? throw new InvalidOperationException("The tests do not run within the repository.");
        }

        return folder;
    }
}
