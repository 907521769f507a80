using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Weft.Generator.Weaving.Suspension;

// await foreach calls MoveNextAsync, Current and DisposeAsync without showing it. Over a type that
// the runtime knows, a wrapper closes the frame exactly while one of them is waited for. Over any
// other type the frame is open in the loop's body alone: what the enumerator does is its caller's.
internal sealed partial class SuspensionWeaver
{
    public override void VisitForEachStatement(ForEachStatementSyntax node) => Weave(node);

    public override void VisitForEachVariableStatement(ForEachVariableStatementSyntax node) => Weave(node);

    private void Weave(CommonForEachStatementSyntax loop)
    {
        if (loop.AwaitKeyword.RawKind == 0)
        {
            Visit(loop.Expression);
            VisitDisposed(loop.Statement);
        }
        else if (semantics.IsPlainStream(loop.Expression))
        {
            Wrap(loop.Expression, ConsumeWith);
            VisitDisposed(loop.Statement);
        }
        else
        {
            Surround(loop, "", SuspendAround, Resume);
        }
    }

    private void SuspendAround(CommonForEachStatementSyntax loop)
    {
        Wrap(loop.Expression, SuspendWithAt(places.Of(loop)));
        text.Hide(loop.Statement.SpanStart, $"{{ {Resume} try {{");
        Visit(loop.Statement);
        text.Hide(loop.Statement.Span.End, $"}} finally {{ {Suspend} }} }}");
    }

    private void Wrap(ExpressionSyntax expression, string call)
    {
        text.Open(expression, call);
        Visit(expression);
        text.Close(expression, Frame);
    }
}
