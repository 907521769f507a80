namespace Templates.Engine.Values;

/// <summary>Text that is HTML already and must not be escaped again.</summary>
internal sealed class SafeText(string text)
{
    public string Text { get; } = text;
}
