using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Weft.Generator.Selection;
using Weft.Generator.Syntax;
using Weft.Generator.Syntax.Binding;

namespace Weft.Generator.Weaving.Suspension;

/// <summary>
/// Puts probes where one function can be suspended: the frame is closed before and opened again after. Order
/// of evaluation, types and awaiters stay what they are, because the probes hand on what they are given.
/// </summary>
/// <param name="text">Takes the insertions.</param>
/// <param name="frame">The variable that holds the frame.</param>
/// <param name="elementType">Type of the elements that a <c>yield return</c> can be given; null if unknown.</param>
/// <param name="semantics">Answers the questions that syntax leaves open.</param>
/// <param name="dynamic">The code that may be bound when it runs.</param>
/// <param name="places">Tells where an awaited value lies.</param>
/// <param name="isVarTaken">Whether a variable cannot be declared without naming its type.</param>
internal sealed partial class SuspensionWeaver(
    MappedInsertions text, string frame, string? elementType, Semantics semantics, DynamicReach dynamic,
    AwaitedPlaces places, bool isVarTaken) : CSharpSyntaxWalker
{
    // What is handed on comes first, the frame after it. Were the frame the receiver, it
    // would lie on the evaluation stack while the rest is evaluated, and the optimizer,
    // which keeps values there instead of in variables, could do so no longer.
    private const string SuspendWith = Probes + "Suspend(";
    private const string SuspendVariableWith = Probes + "SuspendVariable(";
    private const string SuspendReadOnlyVariableWith = Probes + "SuspendReadOnlyVariable(";
    private const string ConsumeWith = Probes + "Consume(";
    private const string Probes = "global::Weft.Woven.SuspendableFrame.";

    private string Frame => $", in {frame})";

    private string Resume => frame + ".Resume();";

    private string Suspend => frame + ".Suspend();";

    /// <summary>Puts the probes into a body.</summary>
    public void Weave(WeavableBody body)
    {
        foreach (var part in body.Contents)
        {
            Visit(part);
        }
    }

    // The frame of a function is nothing to the functions in it: to capture it
    // would move the locals of both to an object.
    public override void Visit(SyntaxNode? node)
    {
        if (node is not null && !OwnNodes.IsFunction(node))
        {
            base.Visit(node);
        }
    }

    public override void VisitAwaitExpression(AwaitExpressionSyntax node)
    {
        var hasValue = node.Parent is not (ExpressionStatementSyntax or ArrowExpressionClauseSyntax)
            && !IsForSection(node);
        if (hasValue || (node.Parent is ArrowExpressionClauseSyntax && IsReturned(node)))
        {
            text.Open(node, frame + ".Resume(");
            text.Open(node.Expression, SuspendWithAt(places.Of(node)));
            Visit(node.Expression);
            text.Close(node.Expression, Frame + ")");
            return;
        }

        // "for (await name" would read as the start of a declaration.
        text.Open(node.Expression, (IsForSection(node) ? "(" : "") + SuspendWithAt(places.Of(node)));
        Visit(node.Expression);
        text.Close(node.Expression, IsForSection(node) ? Frame + ")" : Frame);
        if (IsForSection(node))
        {
            text.Hide(node.Span.End, $", {frame}.Resume()");
        }
    }

    // Nothing can be mapped inside a string: the code after it is mapped again behind its end.
    public override void VisitInterpolatedStringExpression(InterpolatedStringExpressionSyntax node)
    {
        base.VisitInterpolatedStringExpression(node);
        if (OwnNodes.Suspend(node))
        {
            text.CloseString(node);
        }
    }

    public override void VisitExpressionStatement(ExpressionStatementSyntax node)
    {
        if (node.Expression is AwaitExpressionSyntax)
        {
            Surround(node, "", base.VisitExpressionStatement, Resume);
        }
        else
        {
            base.VisitExpressionStatement(node);
        }
    }

    public override void VisitYieldStatement(YieldStatementSyntax node)
    {
        if (node.Expression is not { } element)
        {
            return;
        }

        if (elementType is null
            || (dynamic.Includes(element) && (elementType.Contains("dynamic") || semantics.IsDynamic(element))))
        {
            // The element is found with the frame closed, and an await in it must not open it. Where the
            // compiler says that the statement never runs it is left as it is: that would be said of the probe.
            if (semantics.IsReachable(node))
            {
                Surround(node, frame + ".Yield();", static _ => { }, Resume);
            }

            return;
        }

        Surround(node, "", WithElement, frame + ".ResumeAfterYield();");

        void WithElement(YieldStatementSyntax statement)
        {
            text.Open(element,
                frame + (ElementType.IsTakenOver(elementType, element, semantics)
                    ? ".Yield(" : $".YieldAs<{elementType}>("));
            Visit(element);
            text.Close(element, ")");
        }
    }

    public override void VisitTryStatement(TryStatementSyntax node)
    {
        if (OwnNodes.ResumeInHandlers(node))
        {
            foreach (var clause in node.Catches)
            {
                ResumeIn(clause);
            }

            if (node.Finally is { } last)
            {
                text.Hide(last.Block.OpenBraceToken.Span.End, Resume);
            }
        }

        base.VisitTryStatement(node);
    }

    private static string SuspendWithAt(AwaitedPlace place) => place switch
    {
        AwaitedPlace.Variable => SuspendVariableWith,
        AwaitedPlace.ReadOnlyVariable => SuspendReadOnlyVariableWith,
        _ => SuspendWith,
    };

    private static bool IsForSection(AwaitExpressionSyntax node) =>
        node.Parent is ForStatementSyntax loop
            && (loop.Initializers.Contains(node) || loop.Incrementors.Contains(node));

    private bool IsReturned(AwaitExpressionSyntax node) =>
        node.Parent!.Parent is { } function
            && (AsyncFunction.ReturnsValue(function, semantics) ?? semantics.ReturnsValue(function) ?? true);

    private void ResumeIn(CatchClauseSyntax clause)
    {
        if (clause.Filter is { } filter)
        {
            text.Open(filter.FilterExpression, $"{frame}.ResumeInFilter() && (");
            text.Close(filter.FilterExpression, ")");
        }

        text.Hide(clause.Block.OpenBraceToken.Span.End, Resume);
    }

    // A statement that stands alone, such as the branch of an if, makes room for another only in braces.
    private void Surround<T>(T statement, string before, Action<T> visit, string after)
        where T : StatementSyntax
    {
        var isAlone =
            statement.Parent is not (BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax
                or LabeledStatementSyntax);
        var opening = isAlone ? "{ " + before : before;
        if (opening.Length > 0)
        {
            text.Hide(statement.SpanStart, opening);
        }

        visit(statement);
        text.Hide(statement.Span.End, isAlone ? after + " }" : after);
    }
}
