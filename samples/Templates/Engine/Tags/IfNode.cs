using System.Text;
using Templates.Engine.Expressions;
using Templates.Engine.Rendering;
using Templates.Engine.Syntax;
using Weft;

namespace Templates.Engine.Tags;

/// <summary><c>{% if a %} ... {% elif b %} ... {% else %} ... {% endif %}</c></summary>
internal sealed class IfNode(IfBranch[] branches, NodeList otherwise) : Node
{
    public static IfNode Parse(TagReader tag, TemplateParser parser)
    {
        var branches = new List<IfBranch>();
        TagReader opening = tag;
        do
        {
            Condition condition = ConditionParser.Parse(opening);
            Section section = parser.ParseSection(opening, "elif", "else", "endif");
            branches.Add(new IfBranch(condition, section.Nodes));
            opening = section.Closing;
        }
        while (opening.Name == "elif");

        opening.ExpectEnd();
        NodeList otherwise = NodeList.Empty;
        if (opening.Name == "else")
        {
            Section section = parser.ParseSection(opening, "endif");
            section.Closing.ExpectEnd();
            otherwise = section.Nodes;
        }
        return new IfNode([.. branches], otherwise);
    }

    [Profile]
    public override void Render(RenderContext context, StringBuilder output)
    {
        foreach (IfBranch branch in branches)
        {
            if (branch.Condition.Holds(context))
            {
                branch.Body.Render(context, output);
                return;
            }
        }
        otherwise.Render(context, output);
    }
}

/// <summary>An <c>if</c> or <c>elif</c> with what it encloses.</summary>
internal sealed record IfBranch(Condition Condition, NodeList Body);
