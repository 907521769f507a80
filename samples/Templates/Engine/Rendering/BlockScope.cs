using System.Text;
using Templates.Engine.Tags;
using Templates.Engine.Values;
using Weft;

namespace Templates.Engine.Rendering;

/// <summary>The variable <c>block</c> inside of a block, whose <c>super</c> is
/// the block that this one overrides.</summary>
internal sealed class BlockScope(IReadOnlyList<BlockNode> chain, int level, RenderContext context) : IAttributes
{
    public object? Get(string name) => name switch
    {
        "super" => RenderSuper(),
        "name" => chain[level].Name,
        _ => null,
    };

    [Profile]
    private SafeText? RenderSuper()
    {
        if (level + 1 == chain.Count)
        {
            return null;
        }
        var output = new StringBuilder();
        chain[level + 1].RenderAt(chain, level + 1, context, output);
        return new SafeText(output.ToString());
    }
}
