using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Weft.Generator.Weaving;

/// <summary>Knows where the compiler lets a debugger stop, for what can hold a function.</summary>
internal static class Stop
{
    /// <summary>The extents of all stops that a node lies within, the innermost first.</summary>
    public static IEnumerable<TextSpan> Around(SyntaxNode node)
    {
        for (var inner = node; inner.Parent is { } outer; inner = outer)
        {
            if (Of(outer, inner) is { } stop)
            {
                yield return stop;
            }
        }
    }

    // The stop of a node, if the part that is asked for lies in it.
    private static TextSpan? Of(SyntaxNode node, SyntaxNode part) => node switch
    {
        ExpressionStatementSyntax or ReturnStatementSyntax or ThrowStatementSyntax or YieldStatementSyntax => node.Span,
        CatchFilterClauseSyntax or WhenClauseSyntax or SwitchExpressionSyntax or PrimaryConstructorBaseTypeSyntax => node.Span,
        VariableDeclaratorSyntax declarator => Of(declarator),
        ForEachStatementSyntax each when part == each.Expression => part.Span,
        ForEachVariableStatementSyntax each when part == each.Expression => part.Span,
        SwitchExpressionArmSyntax or QueryClauseSyntax or SelectOrGroupClauseSyntax or OrderingSyntax => part.Span,
        ForStatementSyntax when part is ExpressionSyntax => part.Span,
        LambdaExpressionSyntax when part is ExpressionSyntax => part.Span,
        ArrowExpressionClauseSyntax { Expression: RefExpressionSyntax reference } => reference.Expression.Span,
        ArrowExpressionClauseSyntax => part.Span,
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax } => part.Span,
        ConstructorInitializerSyntax initializer => TextSpan.FromBounds(initializer.ThisOrBaseKeyword.SpanStart, initializer.Span.End),
        _ when part is ExpressionSyntax => OfHead(node),
        _ => null,
    };

    // A keyword and what stands in parentheses after it.
    private static TextSpan? OfHead(SyntaxNode node) => node switch
    {
        IfStatementSyntax @if => TextSpan.FromBounds(@if.IfKeyword.SpanStart, @if.CloseParenToken.Span.End),
        WhileStatementSyntax @while => TextSpan.FromBounds(@while.WhileKeyword.SpanStart, @while.CloseParenToken.Span.End),
        DoStatementSyntax @do => TextSpan.FromBounds(@do.WhileKeyword.SpanStart, @do.SemicolonToken.Span.End),
        SwitchStatementSyntax @switch => TextSpan.FromBounds(@switch.SwitchKeyword.SpanStart, @switch.CloseParenToken.Span.End),
        LockStatementSyntax @lock => TextSpan.FromBounds(@lock.LockKeyword.SpanStart, @lock.CloseParenToken.Span.End),
        UsingStatementSyntax @using => TextSpan.FromBounds(@using.UsingKeyword.SpanStart, @using.CloseParenToken.Span.End),
        _ => null,
    };

    // The first of several variables takes in what stands before it, the only one also what stands behind.
    private static TextSpan Of(VariableDeclaratorSyntax declarator)
    {
        if (declarator.Parent is not VariableDeclarationSyntax declaration || declaration.Variables[0] != declarator)
        {
            return declarator.Span;
        }

        var whole = declaration.Parent switch
        {
            LocalDeclarationStatementSyntax local => local.Span,
            BaseFieldDeclarationSyntax field => TextSpan.FromBounds(field.Modifiers.Span.IsEmpty ? field.Declaration.SpanStart : field.Modifiers.Span.Start, field.Span.End),
            _ => declaration.Span,
        };
        return declaration.Variables.Count == 1 ? whole : TextSpan.FromBounds(whole.Start, declarator.Span.End);
    }
}
