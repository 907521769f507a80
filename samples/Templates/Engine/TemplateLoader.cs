using System.Collections.Concurrent;
using Weft;

namespace Templates.Engine;

/// <summary>Finds templates by name and parses each only once. Safe for use by several threads.</summary>
/// <param name="source">Where the texts come from.</param>
public sealed class TemplateLoader(ITemplateSource source)
{
    private readonly ConcurrentDictionary<string, Template> _parsed = new(StringComparer.Ordinal);

    /// <summary>The template of that name.</summary>
    /// <exception cref="TemplateException">There is none, or its text is not a template.</exception>
    public Template Load(string name) =>
        Find(name) ?? throw new TemplateException(name, 1, 1, "there is no such template");

    /// <summary>The template of that name, or null if there is none.</summary>
    /// <exception cref="TemplateException">Its text is not a template.</exception>
    [Profile]
    public Template? Find(string name)
    {
        if (_parsed.TryGetValue(name, out Template? known))
        {
            return known;
        }
        string? text = source.Read(name);
        return text is null ? null : _parsed.GetOrAdd(name, Template.Parse(name, text, this));
    }
}
