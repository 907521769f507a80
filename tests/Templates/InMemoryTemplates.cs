using Templates.Engine;

namespace Templates.Tests;

/// <summary>Templates that a test writes down.</summary>
internal sealed class InMemoryTemplates : ITemplateSource
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    public string this[string name]
    {
        set => _texts[name] = value;
    }

    /// <summary>How many texts were read so far.</summary>
    public int Reads { get; private set; }

    public string? Read(string name)
    {
        Reads++;
        return _texts.GetValueOrDefault(name);
    }
}
