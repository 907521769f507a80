using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Weft.Generator.Weaving.Suspension;

// await using calls DisposeAsync without showing it. Where that is sure to be the interface's, a wrapper closes the frame exactly while it is waited
// for. Anything else is disposed of while the frame is closed: its time is its caller's.
internal sealed partial class SuspensionWeaver
{
    private int _disposals;

    public override void VisitUsingStatement(UsingStatementSyntax node)
    {
        if (node.AwaitKeyword.RawKind == 0)
        {
            base.VisitUsingStatement(node);
        }
        else if (node.Expression is { } resource && meaning.IsPlainResource(resource))
        {
            Wrap(resource, ".Disposing(");
            Visit(node.Statement);
        }
        else if (node.Declaration is { Variables.Count: 1 } declaration && !HasDirectives(node.UsingKeyword, declaration)
            && !node.OpenParenToken.ContainsDirectives && !node.CloseParenToken.ContainsDirectives
            && meaning.IsPlainResource(declaration.Variables[0]))
        {
            Split(node, declaration);
        }
        else
        {
            // In a finally block, what follows is reachable even if the statement's end is not.
            Surround(node, "try {", SuspendAfterBody, $"}} finally {{ {Resume} }}");
        }
    }

    public override void VisitLocalDeclarationStatement(LocalDeclarationStatementSyntax node)
    {
        if (node.AwaitKeyword.RawKind != 0)
        {
            text.HideBefore(node.Declaration, node.SpanStart, "", node.Span);
        }

        base.VisitLocalDeclarationStatement(node);
        if (node.AwaitKeyword.RawKind != 0)
        {
            var variable = node.Declaration.Variables[0].Identifier.Text;
            text.Hide(node.Span.End, $"await using var {frame}Disposal{++_disposals} = {frame}.Disposing({variable});");
        }
    }

    // The variable keeps its type if it is declared ahead of the statement. It is no longer read-only, which nothing that compiles can tell.
    private void Split(UsingStatementSyntax node, VariableDeclarationSyntax declaration)
    {
        text.HideBefore(declaration, node.SpanStart, "{", declaration.Span);
        Visit(declaration);
        text.HideIn(node.CloseParenToken.Span, $"; await using ({frame}.Disposing({declaration.Variables[0].Identifier.Text}))");
        Visit(node.Statement);
        text.Hide(node.Span.End, "}");
    }

    private void SuspendAfterBody(UsingStatementSyntax node)
    {
        Visit((SyntaxNode?)node.Declaration ?? node.Expression);
        text.Hide(node.Statement.SpanStart, "{ try {");
        Visit(node.Statement);
        text.Hide(node.Statement.Span.End, $"}} finally {{ {Suspend} }} }}");
    }

    /// <summary>Whether a directive stands in the part of the text that gives way to a probe.</summary>
    public static bool HasDirectives(SyntaxToken keyword, VariableDeclarationSyntax declaration) =>
        keyword.ContainsDirectives || declaration.GetFirstToken().ContainsDirectives;
}
