using Templates.Engine;
using Weft;

namespace Templates;

/// <summary>A template with the data that it shows.</summary>
internal sealed class Page(string name, Template template, IReadOnlyDictionary<string, object?> data)
{
    public string Name { get; } = name;

    [Profile]
    public string Render() => template.Render(data);
}
