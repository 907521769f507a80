using Templates.Engine.Rendering;
using Templates.Engine.Values;
using Weft;

namespace Templates.Engine.Expressions;

/// <summary>Compares two values; an order between values that have none, such
/// as a number and a text, does not hold.</summary>
internal sealed class Comparison(Expression left, Relation relation, Expression right) : Condition
{
    [Profile]
    public override bool Holds(RenderContext context)
    {
        object? first = left.Resolve(context);
        object? second = right.Resolve(context);
        return relation switch
        {
            Relation.Equal => ValueComparer.AreEqual(first, second),
            Relation.NotEqual => !ValueComparer.AreEqual(first, second),
            Relation.Less => ValueComparer.Compare(first, second) < 0,
            Relation.LessOrEqual => ValueComparer.Compare(first, second) <= 0,
            Relation.Greater => ValueComparer.Compare(first, second) > 0,
            Relation.GreaterOrEqual => ValueComparer.Compare(first, second) >= 0,
            Relation.In => ValueComparer.Contains(second, first),
            _ => !ValueComparer.Contains(second, first),
        };
    }
}

internal enum Relation
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    In,
    NotIn,
}
