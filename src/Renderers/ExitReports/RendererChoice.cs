namespace Weft.Renderers;

/// <summary>Which of the renderers that were compiled in writes a file.</summary>
internal static class RendererChoice
{
    /// <summary>Weft's own renderers: their extension, and what the MSBuild property <c>WeftRenderers</c> calls them.</summary>
    private static readonly (string Extension, string Name)[] s_known = [(".txt", "Console"), (".html", "Html"), (".json", "Json")];

    internal static Renderer? Find(Renderer[] renderers, string extension)
        => Array.Find(renderers, renderer => string.Equals(renderer.Extension, extension, StringComparison.OrdinalIgnoreCase));

    /// <summary>Why no renderer was found and the way out, as the end of a sentence about the output.</summary>
    internal static string Explain(Renderer[] renderers, string extension)
    {
        foreach (var known in s_known)
        {
            if (known.Extension == extension)
            {
                return $"needs the {known.Name} renderer, which is not compiled in; add {known.Name} to the MSBuild property WeftRenderers";
            }
        }

        var extensions = string.Join(", ", Array.ConvertAll(renderers, static renderer => renderer.Extension));
        var has = extension.Length > 0 ? $"has the unknown extension {VisibleText.Of(extension)}" : "has no extension";
        return $"{has}; this program can write {extensions}";
    }
}
