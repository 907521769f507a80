using Templates.Engine.Rendering;

namespace Templates.Engine.Expressions;

/// <summary>Something that holds or does not hold when a template is rendered.</summary>
internal abstract class Condition
{
    public abstract bool Holds(RenderContext context);
}
