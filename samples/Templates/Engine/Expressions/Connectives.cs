using Templates.Engine.Rendering;

namespace Templates.Engine.Expressions;

/// <summary><c>and</c>: parts behind the first that does not hold are not looked at.</summary>
internal sealed class AllOf(Condition[] parts) : Condition
{
    public override bool Holds(RenderContext context)
    {
        foreach (Condition part in parts)
        {
            if (!part.Holds(context))
            {
                return false;
            }
        }
        return true;
    }
}

/// <summary><c>or</c>: parts behind the first that holds are not looked at.</summary>
internal sealed class AnyOf(Condition[] parts) : Condition
{
    public override bool Holds(RenderContext context)
    {
        foreach (Condition part in parts)
        {
            if (part.Holds(context))
            {
                return true;
            }
        }
        return false;
    }
}

/// <summary><c>not</c>.</summary>
internal sealed class Negation(Condition part) : Condition
{
    public override bool Holds(RenderContext context) => !part.Holds(context);
}
