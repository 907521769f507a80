using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Weft.Generator.Weaving.Suspension;

/// <summary>
/// Tells blocks in which nothing happens. Where the <c>finally</c> of a <c>try</c> is one, the
/// optimizing compiler drops it: an iterator then has neither a method for it nor a state for
/// what stands in the <c>try</c>. A probe would keep both, and with them stops at their braces.
/// </summary>
internal static class IdleBlock
{
    /// <summary>Whether a block has no code to run. Some that the compiler keeps
    /// all the same are among them; there is nothing in those to measure.</summary>
    public static bool Is(BlockSyntax block) => block.Statements.All(IsIdle);

    private static bool IsIdle(StatementSyntax statement) => statement switch
    {
        BlockSyntax block => Is(block),
        CheckedStatementSyntax @checked => Is(@checked.Block),
        UnsafeStatementSyntax @unsafe => Is(@unsafe.Block),
        TryStatementSyntax @try => Is(@try.Block) && (@try.Finally is null || Is(@try.Finally.Block)),
        UsingStatementSyntax { Expression: LiteralExpressionSyntax } nothing => IsIdle(nothing.Statement),
        LocalDeclarationStatementSyntax local => local.IsConst
            || local.Declaration.Variables.All(variable => variable.Initializer is null),
        _ => statement is EmptyStatementSyntax or LocalFunctionStatementSyntax,
    };
}
