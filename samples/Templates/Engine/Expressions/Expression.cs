using Templates.Engine.Rendering;

namespace Templates.Engine.Expressions;

/// <summary>Something that has a value when a template is rendered.</summary>
internal abstract class Expression
{
    /// <returns>The value; null also for a variable that does not exist.</returns>
    public abstract object? Resolve(RenderContext context);
}
