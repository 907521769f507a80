using System.Globalization;
using Templates.Engine.Rendering;
using Templates.Engine.Values;
using Weft;

namespace Templates.Engine.Expressions;

/// <summary>A path: a name from the context, then keys of maps, indices of
/// lists and attributes, as in <c>forloop.counter</c>.</summary>
internal sealed class Variable : Expression
{
    private readonly string _name;
    private readonly string[] _steps;

    public Variable(string path)
    {
        string[] parts = path.Split('.');
        _name = parts[0];
        _steps = parts[1..];
    }

    [Profile]
    public override object? Resolve(RenderContext context)
    {
        object? value = context.Find(_name);
        foreach (string step in _steps)
        {
            value = Follow(value, step);
        }
        return value;
    }

    private static object? Follow(object? value, string step) => value switch
    {
        IReadOnlyDictionary<string, object?> map => map.GetValueOrDefault(step),
        IAttributes attributes => attributes.Get(step),
        IReadOnlyList<object?> list
            when int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out int index) =>
            index < list.Count ? list[index] : null,
        _ => null,
    };
}
