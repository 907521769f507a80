namespace Weft.Renderers;

/// <summary>The renderers of a program as the settings ask for them.</summary>
/// <remarks>
/// Some can be somebody else's, and a mistake in one must not cost the report that another one writes.
/// </remarks>
internal static class UsableRenderers
{
    /// <summary>
    /// Configures the renderers. A renderer that fails, or has no suffix, is reported to the user and left out.
    /// </summary>
    internal static Renderer[] From(Renderer[] renderers, ReportSettings settings)
    {
        var usable = new List<Renderer>();
        foreach (var renderer in renderers)
        {
            try
            {
                var configured = renderer is IConfigurableRenderer one ? one.Configured(settings) : renderer;
                if (configured.Suffixes.IsDefaultOrEmpty)
                {
                    settings.Complain(
                        $"{NameOf(renderer)} names no suffix of files and is ignored; give its Suffixes one such as "
                        + $".calls");
                    continue;
                }

                usable.Add(configured);
            }
            catch (Exception error)
            {
                var reason = VisibleText.Of(error.Message).TrimEnd('.');
                settings.Complain($"{NameOf(renderer)} cannot be used and is ignored ({reason})");
            }
        }

        return usable.ToArray();
    }

    private static string NameOf(Renderer? renderer)
        => VisibleText.Of("the renderer " + (renderer?.GetType().Name ?? "null"));
}
