using Templates.Engine.Expressions;
using Weft;

namespace Templates.Engine.Syntax;

/// <summary>Parses what <c>if</c> and <c>elif</c> test. From weak to strong
/// bind: <c>or</c>, <c>and</c>, <c>not</c>, comparisons.</summary>
internal static class ConditionParser
{
    [Profile]
    public static Condition Parse(TagReader reader)
    {
        Condition condition = ParseAlternatives(reader);
        reader.ExpectEnd();
        return condition;
    }

    private static Condition ParseAlternatives(TagReader reader)
    {
        List<Condition> parts = [ParseConjunction(reader)];
        while (reader.TryTake("or"))
        {
            parts.Add(ParseConjunction(reader));
        }
        return parts.Count == 1 ? parts[0] : new AnyOf([.. parts]);
    }

    private static Condition ParseConjunction(TagReader reader)
    {
        List<Condition> parts = [ParseNegation(reader)];
        while (reader.TryTake("and"))
        {
            parts.Add(ParseNegation(reader));
        }
        return parts.Count == 1 ? parts[0] : new AllOf([.. parts]);
    }

    private static Condition ParseNegation(TagReader reader)
    {
        // A loop, for a recursion would let a long enough tag overflow the stack.
        bool negated = false;
        while (reader.TryTake("not"))
        {
            negated = !negated;
        }
        Condition condition = ParseComparison(reader);
        return negated ? new Negation(condition) : condition;
    }

    private static Condition ParseComparison(TagReader reader)
    {
        Expression left = ExpressionParser.Parse(reader);
        Relation? relation = TakeRelation(reader);
        return relation is null
            ? new Truth(left) : new Comparison(left, relation.Value, ExpressionParser.Parse(reader));
    }

    private static Relation? TakeRelation(TagReader reader)
    {
        if (reader.TryTake("not"))
        {
            reader.Expect("in");
            return Relation.NotIn;
        }
        Relation? relation = reader.Current switch
        {
            { Kind: LexemeKind.Symbol, Text: "==" } => Relation.Equal,
            { Kind: LexemeKind.Symbol, Text: "!=" } => Relation.NotEqual,
            { Kind: LexemeKind.Symbol, Text: "<" } => Relation.Less,
            { Kind: LexemeKind.Symbol, Text: "<=" } => Relation.LessOrEqual,
            { Kind: LexemeKind.Symbol, Text: ">" } => Relation.Greater,
            { Kind: LexemeKind.Symbol, Text: ">=" } => Relation.GreaterOrEqual,
            { Kind: LexemeKind.Word, Text: "in" } => Relation.In,
            _ => null,
        };
        if (relation is not null)
        {
            reader.Take();
        }
        return relation;
    }
}
