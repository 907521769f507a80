using Templates.Engine.Rendering;

namespace Templates.Engine.Expressions;

internal sealed class Literal(object? value) : Expression
{
    public override object? Resolve(RenderContext context) => value;
}
