using System.Globalization;
using Templates.Engine.Expressions;
using Templates.Engine.Filters;
using Weft;

namespace Templates.Engine.Syntax;

/// <summary>Parses a value with its filters: <c>item.price|floatformat:2</c>.</summary>
internal static class ExpressionParser
{
    [Profile]
    public static Expression Parse(TagReader reader)
    {
        SourceLocation location = reader.CurrentLocation;
        Expression operand = ParseOperand(reader);
        if (!reader.Is("|"))
        {
            return operand;
        }
        var calls = new List<FilterCall>();
        while (reader.TryTake("|"))
        {
            calls.Add(ParseFilter(reader));
        }
        return new FilteredExpression(operand, [.. calls], location);
    }

    private static Expression ParseOperand(TagReader reader)
    {
        Lexeme lexeme = reader.Current;
        Expression? operand = lexeme.Kind switch
        {
            LexemeKind.Quoted => new Literal(lexeme.Text),
            LexemeKind.Number => new Literal(ParseNumber(lexeme.Text)),
            LexemeKind.Word => ParseWord(lexeme.Text),
            _ => null,
        };
        if (operand is null)
        {
            throw reader.Unexpected("a variable, a number or a quoted text");
        }
        reader.Take();
        return operand;
    }

    private static Expression? ParseWord(string word) => word switch
    {
        "true" => new Literal(true),
        "false" => new Literal(false),
        "null" => new Literal(null),
        "and" or "or" or "not" or "in" => null,
        _ => new Variable(word),
    };

    private static object ParseNumber(string digits) =>
        long.TryParse(digits, CultureInfo.InvariantCulture, out long whole)
            ? (object)whole
            : double.Parse(digits, CultureInfo.InvariantCulture);

    private static FilterCall ParseFilter(TagReader reader)
    {
        SourceLocation location = reader.CurrentLocation;
        string name = reader.TakeName("the name of a filter");
        if (!FilterLibrary.TryFind(name, out Filter? filter))
        {
            throw location.Error($"unknown filter '{name}': expected one of {FilterLibrary.Names}");
        }
        Expression? argument = reader.TryTake(":") ? ParseOperand(reader) : null;
        if (filter.Argument == FilterArgument.Required && argument is null)
        {
            throw location.Error($"the filter '{name}' needs an argument: expected ':' and a value behind it");
        }
        if (filter.Argument == FilterArgument.None && argument is not null)
        {
            throw location.Error($"the filter '{name}' takes no argument: expected nothing behind it");
        }
        return new FilterCall(filter, argument);
    }
}
