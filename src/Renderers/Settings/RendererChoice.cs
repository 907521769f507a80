namespace Weft.Renderers;

/// <summary>Which of the renderers that were compiled in writes a file.</summary>
internal static class RendererChoice
{
    /// <summary>
    /// The renderer with the longest suffix that the file's name ends with, of equal ones the first; null if there is
    /// none.
    /// </summary>
    internal static Renderer? Find(Renderer[] renderers, string file) => Find(renderers, file, out _);

    /// <summary>As above.</summary>
    /// <param name="renderers">The renderers that are compiled in.</param>
    /// <param name="file">Name or path of the file.</param>
    /// <param name="suffix">
    /// The end of the name that says the format, as it is written there; the extension if no format is known by it.
    /// </param>
    internal static Renderer? Find(Renderer[] renderers, string file, out string suffix)
    {
        var found = Longest(renderers, file, out var length);
        if (found is IWrappingRenderer wrapper)
        {
            var inner = Longest(renderers, file[..^length], out var innerLength);
            length += inner is null ? Path.GetExtension(file[..^length]).Length : innerLength;
            found = inner is null or IWrappingRenderer ? null : wrapper.Around(inner);
        }

        suffix = length > 0 ? file[^length..] : Path.GetExtension(file);
        return found;
    }

    /// <summary>Why no renderer was found and the way out, as the end of a sentence about the output.</summary>
    internal static string Explain(Renderer[] renderers, string file)
    {
        var found = Longest(renderers, file, out var length);
        var rest = found is IWrappingRenderer ? file[..^length] : file;
        if (Formats.NameFor(rest) is { } name && Longest(renderers, rest, out _) is null)
        {
            return $"needs the {name} renderer, which is not compiled in; "
                + $"add {name} to the MSBuild property WeftRenderers";
        }

        var extension = Path.GetExtension(rest);
        var has = extension.Length > 0 ? $"has the unknown extension {VisibleText.Of(extension)}" : "has no extension";
        return rest.Length == file.Length
            ? $"{has}; this program can write {Writable(renderers)}"
            : $"{has} before {file[^length..]}; this program can write {Writable(renderers)}";
    }

    private static Renderer? Longest(Renderer[] renderers, string file, out int length)
    {
        Renderer? found = null;
        length = 0;
        foreach (var renderer in renderers)
        {
            foreach (var suffix in renderer.Suffixes)
            {
                if (suffix.Length > length && file.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
                {
                    (found, length) = (renderer, suffix.Length);
                }
            }
        }

        return found;
    }

    private static string Writable(Renderer[] renderers)
        => string.Join(", ", Array.ConvertAll(renderers, static renderer => renderer.Suffixes[0]));
}
