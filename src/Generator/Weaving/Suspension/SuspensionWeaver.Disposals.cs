using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Weft.Generator.Syntax;
using Weft.Generator.Syntax.Binding;

namespace Weft.Generator.Weaving.Suspension;

// await using calls DisposeAsync without showing it. Written out, in the finally block that
// the compiler would make of it, the call can be surrounded like any other. Where what it does
// is not sure the resource is disposed of while the frame is closed: its time is its caller's.
internal sealed partial class SuspensionWeaver
{
    private int _disposals;

    public override void VisitUsingStatement(UsingStatementSyntax node)
    {
        if (node.AwaitKeyword.RawKind == 0)
        {
            Visit((SyntaxNode?)node.Declaration ?? node.Expression);
            VisitDisposed(node.Statement);
        }
        else if (!semantics.IsReachable(node))
        {
            // The compiler says that it never runs, and where: at the first token, which would be another one.
        }
        else if (!HasDirectives(node) && !isVarTaken && node.Expression is { } resource
            && semantics.DisposalOf(resource) is { } disposal)
        {
            WriteOut(node, resource, disposal);
        }
        else if (!HasDirectives(node) && node.Declaration is { Variables.Count: 1 } declaration
            && semantics.DisposalOf(declaration.Variables[0]) is { } known)
        {
            WriteOut(node, declaration, known);
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
        if (DisposalScope.IsBlock(node, semantics))
        {
            text.Hide(node.Span.End, "try {");
        }
        else if (node.AwaitKeyword.RawKind != 0)
        {
            text.Hide(node.Span.End,
                $"await using var {frame}Disposal{++_disposals} = "
                + $"{frame}.Disposing({node.Declaration.Variables[0].Identifier.Text});");
        }
    }

    // Disposal goes from the last to the first.
    public override void VisitBlock(BlockSyntax node)
    {
        base.VisitBlock(node);
        foreach (var local in node.Statements.OfType<LocalDeclarationStatementSyntax>()
            .Where(local => DisposalScope.IsBlock(local, semantics)).Reverse())
        {
            var variable = local.Declaration.Variables[0];
            var end = local.AwaitKeyword.RawKind == 0
                ? Resume : semantics.DisposalOf(variable)!.Of(variable.Identifier.Text, frame);
            text.Hide(node.CloseBraceToken.SpanStart, $"}} finally {{ {end} }}");
        }
    }

    // An await that fails leaves the frame closed, and what is disposed of then would be its
    // caller's. Analyzers miss the braces of a body that is not a block, so a block stays one and
    // anything else becomes one; but of statements that share a body only the last one has to.
    private void VisitDisposed(StatementSyntax body)
    {
        if (body is UsingStatementSyntax { AwaitKeyword.RawKind: 0 } || !OwnNodes.Of(body).Any(OwnNodes.IsAwait))
        {
            Visit(body);
            return;
        }

        var block = body as BlockSyntax;
        text.Hide(block?.OpenBraceToken.Span.End ?? body.SpanStart, block is null ? "{ try {" : "try {");
        Visit(body);
        text.Hide(block?.CloseBraceToken.SpanStart ?? body.Span.End,
            $"}} finally {{ {Resume} }}" + (block is null ? " }" : ""));
    }

    // A resource that has no name is given one.
    private void WriteOut(UsingStatementSyntax node, ExpressionSyntax resource, Disposal disposal)
    {
        var variable = $"{frame}Disposal{++_disposals}";
        text.HideBefore(resource, node.SpanStart, "{", $"var {variable} =",
            TextSpan.FromBounds(node.SpanStart, node.CloseParenToken.Span.End));
        Visit(resource);
        WriteOutBody(node, disposal.Of(variable, frame));
    }

    // The variable keeps its type if it is declared ahead of the statement. It
    // is no longer read-only, which nothing that compiles can tell.
    private void WriteOut(UsingStatementSyntax node, VariableDeclarationSyntax declaration, Disposal disposal)
    {
        text.HideBefore(declaration, node.SpanStart, "{", declaration.Span);
        Visit(declaration);
        WriteOutBody(node, disposal.Of(declaration.Variables[0].Identifier.Text, frame));
    }

    private void WriteOutBody(UsingStatementSyntax node, string disposal)
    {
        text.HideIn(node.CloseParenToken.Span, "; " + Try(node.Statement));
        Visit(node.Statement);
        text.Hide(node.Span.End, $"{Finally(node.Statement, disposal)} }}");
    }

    private void SuspendAfterBody(UsingStatementSyntax node)
    {
        Visit((SyntaxNode?)node.Declaration ?? node.Expression);
        text.Hide(node.Statement.SpanStart, "{ " + Try(node.Statement));
        Visit(node.Statement);
        text.Hide(node.Statement.Span.End, $"{Finally(node.Statement, Suspend)} }}");
    }

    // A block is the block of the try statement: analyzers have rules against blocks in blocks, too.
    private static string Try(StatementSyntax body) => body is BlockSyntax ? "try" : "try {";

    private static string Finally(StatementSyntax body, string action) =>
        (body is BlockSyntax ? "" : "} ") + $"finally {{ {action} }}";

    /// <summary>Whether a directive stands in the part of the text that gives way to a probe.</summary>
    public static bool HasDirectives(SyntaxToken keyword, SyntaxNode declared) =>
        keyword.ContainsDirectives || declared.GetFirstToken().ContainsDirectives;

    private static bool HasDirectives(UsingStatementSyntax node) =>
        node.OpenParenToken.ContainsDirectives || node.CloseParenToken.ContainsDirectives
        || HasDirectives(node.UsingKeyword, (SyntaxNode?)node.Declaration ?? node.Expression!);
}
