using Microsoft.CodeAnalysis.CSharp.Syntax;
using Weft.Generator.Syntax.Binding;

namespace Weft.Generator.Weaving.Suspension;

/// <summary>Tells where what is awaited lies, and asks only where a copy of it could be told from it.</summary>
/// <param name="mayBeChanged">Whether the project, or a library that it refers to, has a struct that can be awaited, or
/// enumerated so, and be changed by that.</param>
/// <param name="semantics">Answers the questions that syntax leaves open.</param>
internal sealed class AwaitedPlaces(bool mayBeChanged, Semantics semantics)
{
    /// <summary>Where an await finds what it awaits.</summary>
    public AwaitedPlace Of(AwaitExpressionSyntax node) =>
        mayBeChanged && MayBeVariable(node.Expression) ? semantics.PlaceOf(node) : AwaitedPlace.Anywhere;

    /// <summary>Where <c>await foreach</c> finds what it enumerates.</summary>
    public AwaitedPlace Of(CommonForEachStatementSyntax loop) =>
        mayBeChanged && MayBeVariable(loop.Expression) ? semantics.PlaceOf(loop) : AwaitedPlace.Anywhere;

    private static bool MayBeVariable(ExpressionSyntax expression) => expression
        is not (LiteralExpressionSyntax or BaseObjectCreationExpressionSyntax or DefaultExpressionSyntax
            or AwaitExpressionSyntax or CastExpressionSyntax);
}
