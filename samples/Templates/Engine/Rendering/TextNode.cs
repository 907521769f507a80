using System.Text;

namespace Templates.Engine.Rendering;

/// <summary>Text that stands in the output as in the template.</summary>
internal sealed class TextNode(string text) : Node
{
    public override void Render(RenderContext context, StringBuilder output) => output.Append(text);
}
