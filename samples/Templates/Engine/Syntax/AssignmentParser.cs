using Templates.Engine.Expressions;

namespace Templates.Engine.Syntax;

/// <summary>Parses <c>name=value other=value</c> to the end of a tag, as
/// <c>with</c> and <c>include</c> have it.</summary>
internal static class AssignmentParser
{
    public static Assignment[] ParseToEnd(TagReader reader)
    {
        var assignments = new List<Assignment>();
        do
        {
            string name = reader.TakeName("name=value");
            reader.Expect("=");
            assignments.Add(new Assignment(name, ExpressionParser.Parse(reader)));
        }
        while (!reader.AtEnd);
        return [.. assignments];
    }
}
