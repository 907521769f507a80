using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Weft.Generator.Syntax.Binding;

/// <summary>
/// Finds the variable that an expression stands for, in which the compiler calls a method of a struct in place. A probe
/// that were handed the value would give back another one, and what the method changes would be lost.
/// </summary>
/// <param name="model">Binds the expression.</param>
internal sealed class VariableOf(SemanticModel model)
{
    /// <summary>The kind of variable that an expression stands for.</summary>
    public AwaitedPlace Expression(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax inner => Expression(inner.Expression),
        CheckedExpressionSyntax inner => Expression(inner.Expression),
        RefExpressionSyntax inner => Expression(inner.Expression),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } inner =>
            Expression(inner.Operand),
        ConditionalExpressionSyntax { WhenTrue: RefExpressionSyntax one, WhenFalse: RefExpressionSyntax other } =>
            Either(Expression(one), Expression(other)),
        AssignmentExpressionSyntax { Right: RefExpressionSyntax } assignment => Expression(assignment.Left),
        ElementAccessExpressionSyntax access when ElementOf(access) is { } place => place,
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PointerIndirectionExpression } => AwaitedPlace.Variable,
        // An async method has a copy of its object, which it can write even where it promises not to.
        ThisExpressionSyntax => AwaitedPlace.Variable,
        IdentifierNameSyntax or MemberAccessExpressionSyntax => Symbol(expression),
        InvocationExpressionSyntax or ElementAccessExpressionSyntax => Symbol(expression),
        _ => AwaitedPlace.Anywhere,
    };

    private static AwaitedPlace Either(AwaitedPlace one, AwaitedPlace other) =>
        one == AwaitedPlace.ReadOnlyVariable ? one : other;

    private static AwaitedPlace Of(RefKind kind) => kind switch
    {
        RefKind.None => AwaitedPlace.Anywhere,
        RefKind.Ref or RefKind.Out => AwaitedPlace.Variable,
        _ => AwaitedPlace.ReadOnlyVariable,
    };

    private static AwaitedPlace Variable(RefKind kind) => kind == RefKind.None ? AwaitedPlace.Variable : Of(kind);

    // Those of a span are properties that return by reference. An inline array has its elements in itself.
    private AwaitedPlace? ElementOf(ElementAccessExpressionSyntax access) =>
        model.GetTypeInfo(access.Expression).Type switch
        {
            IArrayTypeSymbol or IPointerTypeSymbol => AwaitedPlace.Variable,
            { TypeKind: TypeKind.Struct } type when IsInlineArray(type) => Expression(access.Expression),
            _ => null,
        };

    private static bool IsInlineArray(ITypeSymbol type) =>
        type.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "InlineArrayAttribute");

    private AwaitedPlace Symbol(ExpressionSyntax expression) => model.GetSymbolInfo(expression).Symbol switch
    {
        ILocalSymbol { IsConst: false } local => Variable(local.RefKind),
        IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } constructor }
            when IsCaptured(expression, constructor) => Captured(constructor),
        IParameterSymbol parameter => Variable(parameter.RefKind),
        IFieldSymbol { IsConst: false } field => Field(field, expression),
        IPropertySymbol property => Of(property.RefKind),
        IMethodSymbol method => Of(method.RefKind),
        null => AwaitedPlace.Unknown,
        _ => AwaitedPlace.Anywhere,
    };

    // A parameter of a primary constructor is a field of the object.
    private bool IsCaptured(ExpressionSyntax expression, IMethodSymbol constructor) =>
        !SymbolEqualityComparer.Default.Equals(MemberAround(expression), constructor);

    private static AwaitedPlace Captured(IMethodSymbol constructor) =>
        constructor.ContainingType is { IsReferenceType: false, IsReadOnly: true }
            ? AwaitedPlace.ReadOnlyVariable
            : AwaitedPlace.Variable;

    private AwaitedPlace Field(IFieldSymbol field, ExpressionSyntax expression) => field switch
    {
        { IsReadOnly: true, RefKind: RefKind.None } => AwaitedPlace.ReadOnlyVariable,
        { RefKind: not RefKind.None } => Of(field.RefKind),
        { IsStatic: true } or { ContainingType.IsReferenceType: true } => AwaitedPlace.Variable,
        _ => expression switch
        {
            MemberAccessExpressionSyntax access when access.IsKind(SyntaxKind.PointerMemberAccessExpression) =>
                AwaitedPlace.Variable,
            MemberAccessExpressionSyntax access => Expression(access.Expression),
            _ => AwaitedPlace.Variable,
        },
    };

    private ISymbol? MemberAround(ExpressionSyntax expression)
    {
        var symbol = model.GetEnclosingSymbol(expression.SpanStart);
        while (symbol is IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction })
        {
            symbol = symbol.ContainingSymbol;
        }

        return symbol;
    }
}
