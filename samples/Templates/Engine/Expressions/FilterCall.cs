using Templates.Engine.Filters;
using Templates.Engine.Rendering;
using Templates.Engine.Values;
using Weft;

namespace Templates.Engine.Expressions;

/// <summary>One filter with the argument that the template gives it.</summary>
internal sealed class FilterCall(Filter filter, Expression? argument)
{
    /// <exception cref="FilterException">The filter cannot work with its argument.</exception>
    [Profile]
    public object? Apply(object? value, RenderContext context)
    {
        object? result = filter.Apply(value, argument?.Resolve(context));
        return filter.KeepsSafety && value is SafeText && result is string text ? new SafeText(text) : result;
    }
}
