using System.Text;
using Templates.Engine.Expressions;
using Templates.Engine.Rendering;
using Templates.Engine.Syntax;
using Templates.Engine.Values;
using Weft;

namespace Templates.Engine.Tags;

/// <summary><c>{% include "part.html" with name=value %}</c>: another template,
/// rendered here with the variables of this place.</summary>
internal sealed class IncludeNode(Expression templateName, Assignment[] assignments, SourceLocation location) : Node
{
    public static IncludeNode Parse(TagReader tag)
    {
        Expression templateName = ExpressionParser.Parse(tag);
        Assignment[] assignments = tag.TryTake("with") ? AssignmentParser.ParseToEnd(tag) : [];
        tag.ExpectEnd();
        return new IncludeNode(templateName, assignments, tag.Location);
    }

    [Profile]
    public override void Render(RenderContext context, StringBuilder output)
    {
        Template template = context.Load(ValueText.Of(templateName.Resolve(context)), location);
        context.Enter(location);
        Assignment.PushAll(assignments, context);
        // The included template has an inheritance of its own.
        BlockOverrides? blocks = context.Blocks;
        context.Blocks = null;
        template.Nodes.Render(context, output);
        context.Blocks = blocks;
        context.Pop();
        context.Leave();
    }
}
