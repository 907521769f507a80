using Templates.Engine.Rendering;
using Templates.Engine.Tags;
using Weft;

namespace Templates.Engine.Syntax;

/// <summary>Builds the node tree of one template; each tag parses itself and calls back for what it encloses.</summary>
internal sealed class TemplateParser(SourceText source, List<Token> tokens)
{
    /// <summary>Far more than any page needs, far less than what overflows a thread's stack.</summary>
    private const int MaximumNesting = 100;

    private readonly Dictionary<string, BlockNode> _blocks = new(StringComparer.Ordinal);
    private int _index;
    private int _nesting;
    private int _markupSeen;

    public IReadOnlyDictionary<string, BlockNode> Blocks => _blocks;

    /// <summary>Whether an <c>extends</c> tag was seen.</summary>
    public bool IsChild { get; private set; }

    [Profile]
    public NodeList ParseTemplate()
    {
        var nodes = new List<Node>();
        while (_index < tokens.Count)
        {
            ParseNext(nodes, []);
        }
        return new NodeList(nodes);
    }

    /// <summary>Parses what a tag encloses, up to and with the first of the tags that can end it.</summary>
    /// <param name="opening">The tag, for the error if nothing ends it.</param>
    /// <param name="closingNames">The names of the tags that can end this part.</param>
    public Section ParseSection(TagReader opening, params string[] closingNames)
    {
        if (++_nesting > MaximumNesting)
        {
            throw opening.Location.Error($"tags are nested more than {MaximumNesting} deep");
        }
        var nodes = new List<Node>();
        while (_index < tokens.Count)
        {
            if (ParseNext(nodes, closingNames) is TagReader closing)
            {
                _nesting--;
                return new Section(new NodeList(nodes), closing);
            }
        }
        throw NotClosed(opening, closingNames);
    }

    /// <summary>Skips text and markup, which need not be well-formed, up to and with the closing tag.</summary>
    public void SkipSection(TagReader opening, string closingName)
    {
        while (_index < tokens.Count)
        {
            Token token = tokens[_index++];
            if (token.Kind == TokenKind.Tag && source.Text.AsSpan(token.Start..token.End).SequenceEqual(closingName))
            {
                return;
            }
        }
        throw NotClosed(opening, [closingName]);
    }

    /// <exception cref="TemplateException">The template has another block of that name.</exception>
    public void AddBlock(BlockNode block, SourceLocation location)
    {
        if (!_blocks.TryAdd(block.Name, block))
        {
            throw location.Error($"the template has another block '{block.Name}': expected a different name");
        }
    }

    /// <exception cref="TemplateException">Another tag or an output came before.</exception>
    public void BecomeChild(SourceLocation extends)
    {
        if (_markupSeen > 1)
        {
            throw extends.Error("expected 'extends' to be the first tag of the template");
        }
        IsChild = true;
    }

    /// <summary>Adds the node of the next token, or returns the tag if it is one of the closing ones.</summary>
    private TagReader? ParseNext(List<Node> nodes, string[] closingNames)
    {
        Token token = tokens[_index++];
        if (token.Kind == TokenKind.Text)
        {
            nodes.Add(new TextNode(source.Text[token.Start..token.End]));
            return null;
        }
        _markupSeen++;
        var reader = new TagReader(source, token);
        if (token.Kind == TokenKind.Output)
        {
            nodes.Add(OutputNode.Parse(reader));
            return null;
        }
        return ParseTag(reader, nodes, closingNames);
    }

    private TagReader? ParseTag(TagReader reader, List<Node> nodes, string[] closingNames)
    {
        string name = reader.TakeName("the name of a tag");
        if (closingNames.Contains(name))
        {
            return reader;
        }
        if (!TagLibrary.TryFind(name, out TagParser? parse))
        {
            throw reader.Location.Error(DescribeUnknown(name, closingNames));
        }
        if (parse(reader, this) is Node node)
        {
            nodes.Add(node);
        }
        return null;
    }

    private static string DescribeUnknown(string name, string[] closingNames) =>
        closingNames.Length == 0
            ? $"unexpected tag '{name}': expected one of {TagLibrary.Names}"
            : $"unexpected tag '{name}': expected {Alternatives(closingNames)}, or one of {TagLibrary.Names}";

    private static TemplateException NotClosed(TagReader opening, string[] closingNames) =>
        opening.Location.Error($"the tag is not closed: expected {Alternatives(closingNames)}");

    private static string Alternatives(string[] names) => string.Join(" or ", names.Select(name => $"'{name}'"));
}
