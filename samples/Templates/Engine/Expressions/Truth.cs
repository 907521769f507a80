using Templates.Engine.Rendering;
using Templates.Engine.Values;

namespace Templates.Engine.Expressions;

/// <summary>A bare value as a condition.</summary>
internal sealed class Truth(Expression operand) : Condition
{
    public override bool Holds(RenderContext context) => Truthiness.Of(operand.Resolve(context));
}
