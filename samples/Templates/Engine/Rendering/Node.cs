using System.Text;

namespace Templates.Engine.Rendering;

/// <summary>A part of a parsed template. Nodes never change, so renderings on several threads can share them.</summary>
internal abstract class Node
{
    public abstract void Render(RenderContext context, StringBuilder output);
}
