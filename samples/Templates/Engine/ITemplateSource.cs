namespace Templates.Engine;

/// <summary>Where the texts of templates come from.</summary>
public interface ITemplateSource
{
    /// <summary>Reads the text of a template.</summary>
    /// <param name="name">The name, as <c>extends</c> and <c>include</c> write it.</param>
    /// <returns>The text, or null if there is no template of that name.</returns>
    string? Read(string name);
}
