using System.Text;
using Templates.Engine.Expressions;
using Templates.Engine.Syntax;
using Templates.Engine.Values;
using Weft;

namespace Templates.Engine.Rendering;

/// <summary><c>{{ expression }}</c>: the value's text, escaped unless it is HTML already.</summary>
internal sealed class OutputNode(Expression expression) : Node
{
    public static OutputNode Parse(TagReader reader)
    {
        Expression expression = ExpressionParser.Parse(reader);
        reader.ExpectEnd();
        return new OutputNode(expression);
    }

    [Profile]
    public override void Render(RenderContext context, StringBuilder output)
    {
        object? value = expression.Resolve(context);
        if (value is SafeText safe)
        {
            output.Append(safe.Text);
        }
        else
        {
            HtmlEscaper.Append(output, ValueText.Of(value));
        }
    }
}
