using System.Text;
using Templates.Engine.Expressions;
using Templates.Engine.Rendering;
using Templates.Engine.Syntax;
using Weft;

namespace Templates.Engine.Tags;

/// <summary>
/// <c>{% for item in items %} ... {% empty %} ... {% endfor %}</c>, also over
/// the entries of a map, and <c>reversed</c>.
/// </summary>
internal sealed class ForNode(
    string[] names,
    Expression sequence,
    bool reversed,
    NodeList body,
    NodeList empty,
    SourceLocation location) : Node
{
    public static ForNode Parse(TagReader tag, TemplateParser parser)
    {
        string[] names = ParseNames(tag);
        tag.Expect("in");
        SourceLocation location = tag.CurrentLocation;
        Expression sequence = ExpressionParser.Parse(tag);
        bool reversed = tag.TryTake("reversed");
        tag.ExpectEnd();

        Section body = parser.ParseSection(tag, "empty", "endfor");
        body.Closing.ExpectEnd();
        NodeList empty = NodeList.Empty;
        if (body.Closing.Name == "empty")
        {
            Section alternative = parser.ParseSection(body.Closing, "endfor");
            alternative.Closing.ExpectEnd();
            empty = alternative.Nodes;
        }
        return new ForNode(names, sequence, reversed, body.Nodes, empty, location);
    }

    [Profile]
    public override void Render(RenderContext context, StringBuilder output)
    {
        IReadOnlyList<object?> items = Items(sequence.Resolve(context));
        if (items.Count == 0)
        {
            empty.Render(context, output);
            return;
        }
        var loop = new ForLoop(items.Count, context.Find("forloop"));
        var scope = new Dictionary<string, object?> { ["forloop"] = loop };
        context.Push(scope);
        for (int index = 0; index < items.Count; index++)
        {
            loop.Index = index;
            Assign(scope, items[reversed ? items.Count - 1 - index : index]);
            body.Render(context, output);
        }
        context.Pop();
    }

    private static string[] ParseNames(TagReader tag)
    {
        List<string> names = [tag.TakeName("the name of the loop's variable")];
        while (tag.TryTake(","))
        {
            names.Add(tag.TakeName("the name of another variable"));
        }
        return [.. names];
    }

    private IReadOnlyList<object?> Items(object? value) => value switch
    {
        null => [],
        IReadOnlyList<object?> list => list,
        IReadOnlyDictionary<string, object?> map when names.Length == 1 => [.. map.Keys],
        IReadOnlyDictionary<string, object?> map => [.. map.Select(entry => new[] { entry.Key, entry.Value })],
        _ => throw location.Error("expected a list or a map to loop over"),
    };

    private void Assign(Dictionary<string, object?> scope, object? item)
    {
        if (names.Length == 1)
        {
            scope[names[0]] = item;
            return;
        }
        if (item is not IReadOnlyList<object?> parts || parts.Count != names.Length)
        {
            throw location.Error($"expected items of {names.Length} parts each, one for every variable of the loop");
        }
        for (int index = 0; index < names.Length; index++)
        {
            scope[names[index]] = parts[index];
        }
    }
}
