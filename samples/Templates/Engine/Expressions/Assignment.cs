using Templates.Engine.Rendering;

namespace Templates.Engine.Expressions;

/// <summary>A name that a tag gives to a value.</summary>
internal sealed class Assignment(string name, Expression value)
{
    /// <summary>Opens a scope with the assigned names. No value sees the name
    /// that another one of them is given.</summary>
    public static void PushAll(Assignment[] assignments, RenderContext context)
    {
        var scope = new Dictionary<string, object?>(assignments.Length, StringComparer.Ordinal);
        foreach (Assignment assignment in assignments)
        {
            scope[assignment.Name] = assignment.Value.Resolve(context);
        }
        context.Push(scope);
    }

    private string Name { get; } = name;

    private Expression Value { get; } = value;
}
