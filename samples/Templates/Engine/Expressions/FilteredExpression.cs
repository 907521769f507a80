using Templates.Engine.Filters;
using Templates.Engine.Rendering;
using Templates.Engine.Syntax;
using Weft;

namespace Templates.Engine.Expressions;

/// <summary>A value that goes through one filter after another.</summary>
internal sealed class FilteredExpression(Expression operand, FilterCall[] calls, SourceLocation location) : Expression
{
    [Profile]
    public override object? Resolve(RenderContext context)
    {
        object? value = operand.Resolve(context);
        try
        {
            foreach (FilterCall call in calls)
            {
                value = call.Apply(value, context);
            }
        }
        catch (FilterException exception)
        {
            throw location.Error(exception.Message);
        }
        return value;
    }
}
