using System.Text;
using Templates.Engine.Rendering;
using Templates.Engine.Syntax;
using Templates.Engine.Tags;
using Weft;

namespace Templates.Engine;

/// <summary>A parsed template. It never changes, so any number of threads can render it at the same time.</summary>
public sealed class Template
{
    private readonly TemplateLoader _loader;

    private Template(string name, NodeList nodes, IReadOnlyDictionary<string, BlockNode> blocks, bool isChild,
        TemplateLoader loader)
    {
        Name = name;
        Nodes = nodes;
        Blocks = blocks;
        IsChild = isChild;
        _loader = loader;
    }

    /// <summary>The name under which the loader knows the template, and which errors quote.</summary>
    public string Name { get; }

    internal NodeList Nodes { get; }

    /// <summary>Every block of this template's own text, nested ones too, by name.</summary>
    internal IReadOnlyDictionary<string, BlockNode> Blocks { get; }

    /// <summary>Whether the template extends another one.</summary>
    internal bool IsChild { get; }

    /// <summary>Parses the text of a template.</summary>
    /// <param name="name">The name that errors quote.</param>
    /// <param name="text">The template's text.</param>
    /// <param name="loader">Where <c>extends</c> and <c>include</c> look for
    /// other templates when the template is rendered.</param>
    /// <exception cref="TemplateException">The text is not a template.</exception>
    [Profile]
    public static Template Parse(string name, string text, TemplateLoader loader)
    {
        var source = new SourceText(name, text);
        var parser = new TemplateParser(source, Tokenizer.Tokenize(source));
        NodeList nodes = parser.ParseTemplate();
        return new Template(name, nodes, parser.Blocks, parser.IsChild, loader);
    }

    /// <summary>Renders the template to text.</summary>
    /// <param name="data">The variables: text, <see cref="long"/>,
    /// <see cref="double"/>, <see cref="bool"/>, lists, maps and null.</param>
    /// <returns>The text, with variables escaped for HTML.</returns>
    /// <exception cref="TemplateException">This template, or one that it
    /// extends or includes, cannot be rendered.</exception>
    [Profile]
    public string Render(IReadOnlyDictionary<string, object?> data)
    {
        var context = new RenderContext(_loader, data);
        var output = new StringBuilder();
        Nodes.Render(context, output);
        return output.ToString();
    }
}
