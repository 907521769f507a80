namespace Weft.Renderers.Tests.Html;

/// <summary>A test that needs a browser. Without one it is skipped, except on a
/// build server (<c>CI=true</c>), where it fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    internal const string Missing =
        "No Chromium was found; install chromium, or name one in the environment variable CHROMIUM.";

    public BrowserFactAttribute()
    {
        if (Chromium.Executable is null && !IsRequired)
        {
            Skip = Missing;
        }
    }

    internal static bool IsRequired => Environment.GetEnvironmentVariable("CI") == "true";
}
