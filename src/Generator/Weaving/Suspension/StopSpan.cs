using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Weft.Generator.Weaving.Suspension;

/// <summary>Where a debugger stops: the extents that the compiler gives to the
/// sequence points of statements and their parts.</summary>
internal static class StopSpan
{
    /// <summary>All stops that a node stands for: a choice is one, and coming
    /// back from it to what is around it another.</summary>
    public static IEnumerable<TextSpan> AllOf(SyntaxNode node)
    {
        if (Of(node) is { } stop)
        {
            yield return stop;
        }

        if (node is SwitchExpressionSyntax)
        {
            yield return node.Span;
        }
    }

    /// <summary>The stop that a node stands for; null if it has none of its own.</summary>
    public static TextSpan? Of(SyntaxNode node) => node switch
    {
        ExpressionStatementSyntax or ReturnStatementSyntax or ThrowStatementSyntax or YieldStatementSyntax
            or GotoStatementSyntax => node.Span,
        CatchFilterClauseSyntax or WhenClauseSyntax or IsPatternExpressionSyntax or PrimaryConstructorBaseTypeSyntax =>
            node.Span,
        ConstructorInitializerSyntax initializer =>
            TextSpan.FromBounds(initializer.ThisOrBaseKeyword.SpanStart, initializer.Span.End),
        VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } declarator =>
            Of(declaration, declarator),
        IfStatementSyntax branch => Between(branch.IfKeyword, branch.CloseParenToken),
        WhileStatementSyntax loop => Between(loop.WhileKeyword, loop.CloseParenToken),
        DoStatementSyntax loop => Between(loop.WhileKeyword, loop.SemicolonToken),
        SwitchStatementSyntax branch =>
            TextSpan.FromBounds(branch.SwitchKeyword.SpanStart,
                Math.Max(branch.CloseParenToken.Span.End, branch.Expression.Span.End)),
        LockStatementSyntax section => Between(section.LockKeyword, section.CloseParenToken),
        UsingStatementSyntax { Expression: not null } resource =>
            TextSpan.FromBounds(resource.SpanStart, resource.CloseParenToken.Span.End),
        SwitchExpressionSyntax choice => Between(choice.SwitchKeyword, choice.CloseBraceToken),
        ExpressionSyntax expression when IsStop(expression) => expression.Span,
        _ => null,
    };

    /// <summary>The widest stop that starts where a node starts; null if none does.</summary>
    public static TextSpan? StartingWith(SyntaxNode node) => node.AncestorsAndSelf()
        .TakeWhile(outer => outer.SpanStart == node.SpanStart)
        .SelectMany(AllOf)
        .Where(stop => stop.Start == node.SpanStart)
        .Select(stop => (TextSpan?)stop)
        .LastOrDefault();

    private static bool IsStop(ExpressionSyntax expression) => expression.Parent switch
    {
        ForStatementSyntax or QueryClauseSyntax or SelectOrGroupClauseSyntax or OrderingSyntax => true,
        CommonForEachStatementSyntax loop => loop.Expression == expression,
        ArrowExpressionClauseSyntax => expression is not RefExpressionSyntax,
        RefExpressionSyntax { Parent: ArrowExpressionClauseSyntax } => true,
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax } => true,
        AnonymousFunctionExpressionSyntax function => function.ExpressionBody == expression,
        SwitchExpressionArmSyntax arm => arm.Expression == expression,
        // Of an arm the compiler remembers what is in the parentheses.
        ParenthesizedExpressionSyntax or CheckedExpressionSyntax => IsStop((ExpressionSyntax)expression.Parent),
        _ => false,
    };

    private static TextSpan Of(VariableDeclarationSyntax declaration, VariableDeclaratorSyntax declarator)
    {
        if (declaration.Variables[0] != declarator)
        {
            return declarator.Span;
        }

        var whole = declaration.Parent switch
        {
            LocalDeclarationStatementSyntax local => local.Span,
            BaseFieldDeclarationSyntax field =>
                TextSpan.FromBounds(field.Modifiers.Span.IsEmpty ? declaration.SpanStart : field.Modifiers.Span.Start,
                    field.Span.End),
            _ => declaration.Span,
        };
        return TextSpan.FromBounds(whole.Start, declaration.Variables.Count == 1 ? whole.End : declarator.Span.End);
    }

    private static TextSpan Between(SyntaxToken first, SyntaxToken last) =>
        TextSpan.FromBounds(first.SpanStart, last.Span.End);
}
