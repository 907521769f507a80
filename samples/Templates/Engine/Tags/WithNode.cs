using System.Text;
using Templates.Engine.Expressions;
using Templates.Engine.Rendering;
using Templates.Engine.Syntax;
using Weft;

namespace Templates.Engine.Tags;

/// <summary><c>{% with name=value %} ... {% endwith %}</c>: names for values inside of the tag.</summary>
internal sealed class WithNode(Assignment[] assignments, NodeList body) : Node
{
    public static WithNode Parse(TagReader tag, TemplateParser parser)
    {
        Assignment[] assignments = AssignmentParser.ParseToEnd(tag);
        Section section = parser.ParseSection(tag, "endwith");
        section.Closing.ExpectEnd();
        return new WithNode(assignments, section.Nodes);
    }

    [Profile]
    public override void Render(RenderContext context, StringBuilder output)
    {
        Assignment.PushAll(assignments, context);
        body.Render(context, output);
        context.Pop();
    }
}
