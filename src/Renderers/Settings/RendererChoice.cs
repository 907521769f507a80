namespace Weft.Renderers;

/// <summary>Which of the renderers that were compiled in writes a file.</summary>
internal static class RendererChoice
{
    internal static Renderer? Find(Renderer[] renderers, string extension)
        => Array.Find(renderers, renderer => string.Equals(renderer.Extension, extension, StringComparison.OrdinalIgnoreCase));

    /// <summary>Why no renderer was found and the way out, as the end of a sentence about the output.</summary>
    internal static string Explain(Renderer[] renderers, string extension)
    {
        if (NameOf(extension) is { } name)
        {
            return $"needs the {name} renderer, which is not compiled in; add {name} to the MSBuild property WeftRenderers";
        }

        var extensions = string.Join(", ", Array.ConvertAll(renderers, static renderer => renderer.Extension));
        var has = extension.Length > 0 ? $"has the unknown extension {VisibleText.Of(extension)}" : "has no extension";
        return $"{has}; this program can write {extensions}";
    }

    /// <summary>What the MSBuild property <c>WeftRenderers</c> calls the renderer of Weft's own that writes files of an extension; null if there is none.</summary>
    private static string? NameOf(string extension) => extension switch
    {
        ".txt" => "Console",
        ".html" => "Html",
        ".json" => "Json",
        _ => null,
    };
}
