using System.Text;
using Templates.Engine.Rendering;
using Templates.Engine.Syntax;
using Weft;

namespace Templates.Engine.Tags;

/// <summary><c>{% block name %} ... {% endblock %}</c>: a part that extending templates can override.</summary>
internal sealed class BlockNode(string name, NodeList body, SourceLocation location) : Node
{
    public string Name { get; } = name;

    public static BlockNode Parse(TagReader tag, TemplateParser parser)
    {
        string name = tag.TakeName("the name of the block");
        tag.ExpectEnd();
        Section section = parser.ParseSection(tag, "endblock");
        if (!section.Closing.AtEnd)
        {
            section.Closing.Expect(name);
            section.Closing.ExpectEnd();
        }
        var block = new BlockNode(name, section.Nodes, tag.Location);
        parser.AddBlock(block, tag.Location);
        return block;
    }

    [Profile]
    public override void Render(RenderContext context, StringBuilder output)
    {
        IReadOnlyList<BlockNode> chain = context.Blocks?.Chain(Name) ?? [this];
        chain[0].RenderAt(chain, 0, context, output);
    }

    /// <summary>Renders this block as the given level of its chain, so that
    /// <c>block.super</c> knows the next one.</summary>
    public void RenderAt(IReadOnlyList<BlockNode> chain, int level, RenderContext context, StringBuilder output)
    {
        context.Enter(location);
        context.Push(new Dictionary<string, object?> { ["block"] = new BlockScope(chain, level, context) });
        body.Render(context, output);
        context.Pop();
        context.Leave();
    }
}
