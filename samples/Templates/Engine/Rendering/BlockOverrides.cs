using Templates.Engine.Tags;

namespace Templates.Engine.Rendering;

/// <summary>For each block name, the blocks of that name from the most derived template to its base.</summary>
internal sealed class BlockOverrides
{
    private readonly Dictionary<string, List<BlockNode>> _chains = new(StringComparer.Ordinal);

    /// <summary>Adds the blocks of a template that stands nearer to the base than all those added before.</summary>
    public void Add(IReadOnlyDictionary<string, BlockNode> blocks)
    {
        foreach ((string name, BlockNode block) in blocks)
        {
            if (!_chains.TryGetValue(name, out List<BlockNode>? chain))
            {
                _chains.Add(name, chain = []);
            }
            chain.Add(block);
        }
    }

    public IReadOnlyList<BlockNode> Chain(string name) => _chains[name];
}
