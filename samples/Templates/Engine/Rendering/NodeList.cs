using System.Text;

namespace Templates.Engine.Rendering;

/// <summary>Nodes that are rendered one after another.</summary>
internal sealed class NodeList(List<Node> nodes)
{
    public static NodeList Empty { get; } = new([]);

    private readonly Node[] _nodes = [.. nodes];

    public void Render(RenderContext context, StringBuilder output)
    {
        foreach (Node node in _nodes)
        {
            node.Render(context, output);
        }
    }
}
