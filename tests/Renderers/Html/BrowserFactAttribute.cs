namespace Weft.Renderers.Tests.Html;

/// <summary>A test that needs a browser. Without one it is skipped, except on a build server (<c>CI=true</c>), where it fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Chromium.Executable is null && Environment.GetEnvironmentVariable("CI") != "true")
        {
            Skip = "No Chromium was found; install chromium, or name one in the environment variable CHROMIUM.";
        }
    }
}
