using Microsoft.CodeAnalysis.CSharp.Syntax;
using Weft.Generator.Syntax;

namespace Weft.Generator.Weaving;

/// <summary>Finds where an optimized method starts: its first statement that does something.</summary>
internal static class FirstStop
{
    public static int In(WeavableBody body) => body switch
    {
        { Block: { } block } => In(block) ?? block.CloseBraceToken.SpanStart,
        { Arrow: { } arrow } => arrow.Expression.SpanStart,
        _ => In(body.Contents.Select(part => ((GlobalStatementSyntax)part).Statement))
            ?? body.Contents.First().SpanStart,
    };

    private static int? In(BlockSyntax block) => In(block.Statements);

    private static int? In(IEnumerable<StatementSyntax> statements) =>
        statements.Select(In).FirstOrDefault(position => position is not null);

    private static int? In(StatementSyntax statement) => statement switch
    {
        BlockSyntax block => In(block),
        TryStatementSyntax @try => In(@try.Block),
        CheckedStatementSyntax @checked => In(@checked.Block),
        UnsafeStatementSyntax @unsafe => In(@unsafe.Block),
        LabeledStatementSyntax labeled => In(labeled.Statement),
        LocalFunctionStatementSyntax or EmptyStatementSyntax => null,
        LocalDeclarationStatementSyntax { IsConst: true } => null,
        LocalDeclarationStatementSyntax local
            when local.Declaration.Variables.All(variable => variable.Initializer is null) => null,
        _ => statement.SpanStart,
    };
}
