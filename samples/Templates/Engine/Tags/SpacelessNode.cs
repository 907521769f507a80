using System.Text;
using Templates.Engine.Rendering;
using Templates.Engine.Syntax;
using Weft;

namespace Templates.Engine.Tags;

/// <summary><c>{% spaceless %} ... {% endspaceless %}</c>: drops space around
/// its content and between the tags of HTML in it.</summary>
internal sealed class SpacelessNode(NodeList body) : Node
{
    public static SpacelessNode Parse(TagReader tag, TemplateParser parser)
    {
        tag.ExpectEnd();
        Section section = parser.ParseSection(tag, "endspaceless");
        section.Closing.ExpectEnd();
        return new SpacelessNode(section.Nodes);
    }

    [Profile]
    public override void Render(RenderContext context, StringBuilder output)
    {
        var content = new StringBuilder();
        body.Render(context, content);
        AppendWithoutSpace(output, content.ToString().AsSpan().Trim());
    }

    [Profile]
    private static void AppendWithoutSpace(StringBuilder output, ReadOnlySpan<char> html)
    {
        while (true)
        {
            int tagEnd = html.IndexOf('>');
            if (tagEnd < 0)
            {
                output.Append(html);
                return;
            }
            output.Append(html[..(tagEnd + 1)]);
            ReadOnlySpan<char> rest = html[(tagEnd + 1)..];
            ReadOnlySpan<char> afterSpace = rest.TrimStart();
            html = afterSpace.StartsWith("<") ? afterSpace : rest;
        }
    }
}
