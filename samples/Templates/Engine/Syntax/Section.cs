using Templates.Engine.Rendering;

namespace Templates.Engine.Syntax;

/// <summary>What a tag encloses, and the tag that ended it, read up to behind its name.</summary>
internal readonly record struct Section(NodeList Nodes, TagReader Closing);
