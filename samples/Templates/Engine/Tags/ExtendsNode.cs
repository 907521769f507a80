using System.Text;
using Templates.Engine.Expressions;
using Templates.Engine.Rendering;
using Templates.Engine.Syntax;
using Templates.Engine.Values;
using Weft;

namespace Templates.Engine.Tags;

/// <summary><c>{% extends "base.html" %}</c>: renders another template with the
/// blocks of this one in place of its own.</summary>
internal sealed class ExtendsNode(
    Expression parentName,
    IReadOnlyDictionary<string, BlockNode> blocks,
    SourceLocation location) : Node
{
    public static ExtendsNode Parse(TagReader tag, TemplateParser parser)
    {
        parser.BecomeChild(tag.Location);
        Expression parentName = ExpressionParser.Parse(tag);
        tag.ExpectEnd();
        // The rest of the template is parsed for its blocks; what stands between them is rendered nowhere.
        parser.ParseTemplate();
        return new ExtendsNode(parentName, parser.Blocks, tag.Location);
    }

    [Profile]
    public override void Render(RenderContext context, StringBuilder output)
    {
        Template parent = context.Load(ValueText.Of(parentName.Resolve(context)), location);
        context.Enter(location);
        context.Blocks ??= new BlockOverrides();
        context.Blocks.Add(blocks);
        if (!parent.IsChild)
        {
            context.Blocks.Add(parent.Blocks);
        }
        parent.Nodes.Render(context, output);
        context.Leave();
    }
}
