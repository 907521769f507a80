using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using Templates.Engine.Rendering;
using Templates.Engine.Syntax;

namespace Templates.Engine.Tags;

/// <summary>Parses a tag whose name has been read, with all that it encloses;
/// null for a tag that renders nothing.</summary>
internal delegate Node? TagParser(TagReader tag, TemplateParser parser);

/// <summary>The tags by name.</summary>
internal static class TagLibrary
{
    private static readonly FrozenDictionary<string, TagParser> s_tags = new Dictionary<string, TagParser>
    {
        ["block"] = BlockNode.Parse,
        ["comment"] = Comment.Parse,
        ["extends"] = ExtendsNode.Parse,
        ["for"] = ForNode.Parse,
        ["if"] = IfNode.Parse,
        ["include"] = (tag, _) => IncludeNode.Parse(tag),
        ["spaceless"] = SpacelessNode.Parse,
        ["with"] = WithNode.Parse,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>All names, for an error's text.</summary>
    public static string Names => string.Join(", ", s_tags.Keys.Order(StringComparer.Ordinal));

    public static bool TryFind(string name, [NotNullWhen(true)] out TagParser? parser) =>
        s_tags.TryGetValue(name, out parser);
}
