using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Weft.Generator.Syntax.Binding;

/// <summary>
/// Answers the few questions that syntax leaves open. Binding takes most of the time of a weave, so a file is
/// bound at the first question. If something cannot be bound, the most cautious answer is given.
/// </summary>
/// <param name="open">Gives the semantic model at the first question; null if nothing is to be bound.</param>
/// <param name="globalAliases">The names that <c>global using</c> gives to types; null if there are none.</param>
internal sealed class Semantics(Func<SemanticModel?>? open, IReadOnlyCollection<string>? globalAliases = null)
{
    private SemanticModel? _model;
    private UnreachableCode? _unreachable;
    private bool _wasAsked;

    private SemanticModel? Model
    {
        get
        {
            if (!_wasAsked)
            {
                _wasAsked = true;
                _model = open?.Invoke();
            }

            return _model;
        }
    }

    /// <summary>Whether a name may be an alias, which can stand for any type.</summary>
    public bool IsAlias(IdentifierNameSyntax name) =>
        globalAliases?.Contains(name.Identifier.ValueText) == true
        || (name.SyntaxTree.GetRoot() is CompilationUnitSyntax root
            && root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
                .OfType<UsingDirectiveSyntax>()
                .Any(directive => directive.Alias?.Name.Identifier.ValueText == name.Identifier.ValueText));

    /// <summary>Whether a call sees the text of its arguments
    /// (<c>CallerArgumentExpression</c>), which a probe in them would change.</summary>
    public bool SeesText(SyntaxNode call)
    {
        if (Model is not { } model)
        {
            return true;
        }

        if (IsWithoutParameters(call, model))
        {
            return false;
        }

        var bound = model.GetSymbolInfo(call);
        var candidates = bound.Symbol is { } symbol ? [symbol] : bound.CandidateSymbols;
        if (candidates.IsEmpty && call is InvocationExpressionSyntax invocation)
        {
            candidates = model.GetMemberGroup(invocation.Expression);
        }

        return candidates.IsEmpty || candidates.Any(HasTextParameter);
    }

    /// <summary>The text that an expression is a constant of, empty for null; null if it is no such constant.</summary>
    public string? ConstantOf(ExpressionSyntax expression) =>
        Model?.GetConstantValue(expression) is { HasValue: true, Value: null or string } constant
        ? (string?)constant.Value ?? ""
        : null;

    /// <summary>The truth that an expression is a constant of; null if it is no such constant.</summary>
    public bool? TruthOf(ExpressionSyntax expression) =>
        Model?.GetConstantValue(expression) is { HasValue: true, Value: bool truth } ? truth : null;

    /// <summary>Whether an await is bound when it runs, or gives a value that
    /// everything is bound to when it runs.</summary>
    public bool IsDynamic(AwaitExpressionSyntax node) =>
        IsDynamic(node.Expression) || IsDynamic((ExpressionSyntax)node);

    /// <summary>Whether everything that is done to an expression's value is bound when it runs.</summary>
    public bool IsDynamic(ExpressionSyntax expression) => Model?.GetTypeInfo(expression) is not { } info
        || info.Type is { TypeKind: TypeKind.Dynamic or TypeKind.Error }
        || (info.Type is null && info.ConvertedType is null or { TypeKind: TypeKind.Dynamic or TypeKind.Error });

    /// <summary>Whether an expression's value may be a <c>ref struct</c>.</summary>
    public bool IsRefStruct(ExpressionSyntax expression) =>
        Model?.GetTypeInfo(expression).Type is null or { IsRefLikeType: true };

    /// <summary>Whether an expression has a type without being told which is asked for.</summary>
    public bool HasTypeOfItsOwn(ExpressionSyntax expression) =>
        Model?.GetTypeInfo(expression).Type is { TypeKind: not TypeKind.Error };

    /// <summary>Whether <c>await foreach</c> goes over one of the two types for
    /// which the runtime has a wrapper.</summary>
    /// <remarks>Not if it may be null: the compiler would warn of something else.</remarks>
    public bool IsPlainStream(ExpressionSyntax source) =>
        Model?.GetTypeInfo(source) is
        {
            Type.OriginalDefinition: { } type,
            Nullability.FlowState: not NullableFlowState.MaybeNull
        }
        && type.ToDisplayString() is "System.Collections.Generic.IAsyncEnumerable<T>"
            or "System.Runtime.CompilerServices.ConfiguredCancelableAsyncEnumerable<T>";

    /// <summary>Where an await finds what it awaits.</summary>
    public AwaitedPlace PlaceOf(AwaitExpressionSyntax node) =>
        PlaceOf(node.Expression, model => model.GetAwaitExpressionInfo(node).GetAwaiterMethod);

    /// <summary>Where <c>await foreach</c> finds what it enumerates.</summary>
    public AwaitedPlace PlaceOf(CommonForEachStatementSyntax loop) =>
        PlaceOf(loop.Expression, model => model.GetForEachStatementInfo(loop).GetEnumeratorMethod);

    /// <summary>Whether a statement can run at all.</summary>
    public bool IsReachable(StatementSyntax statement) =>
        Model is not { } model || !(_unreachable ??= new UnreachableCode(model)).Has(statement);

    /// <summary>Whether the compiler gives one of some warnings in a member.</summary>
    public bool HasWarning(SyntaxNode member, HashSet<string> ids) =>
        Model is not { } model
            || model.GetMethodBodyDiagnostics(member.Span).Any(diagnostic => ids.Contains(diagnostic.Id));

    /// <summary>How <c>await using</c> disposes of what an expression gives; null if that is not sure.</summary>
    public Disposal? DisposalOf(ExpressionSyntax resource) => DisposalOf(Model?.GetTypeInfo(resource).Type, resource);

    /// <summary>How <c>await using</c> disposes of a variable; null if that is not sure.</summary>
    public Disposal? DisposalOf(VariableDeclaratorSyntax resource) =>
        DisposalOf((Model?.GetDeclaredSymbol(resource) as ILocalSymbol)?.Type, resource);

    /// <summary>Whether a declared variable refers to others, or holds
    /// references, so that it matters how long these live.</summary>
    public bool RefersToVariables(SyntaxNode variable) =>
        Model?.GetDeclaredSymbol(variable) is not ILocalSymbol { IsRef: false, Type.IsRefLikeType: false };

    /// <summary>Whether the expression of an expression body is the function's result.</summary>
    public bool ReturnsValue(WeavableBody body) =>
        body.ReturnsValue
            && (!AsyncFunction.Is(body.Declaration)
                || (AsyncFunction.ReturnsValue(body.Declaration, this) ?? ReturnsValue(body.Declaration) ?? true));

    /// <summary>Whether an async function with an expression body returns the
    /// expression's value; null if its return type is unknown.</summary>
    public bool? ReturnsValue(SyntaxNode function) =>
        Model?.GetDeclaredSymbol(
            function) is IMethodSymbol { ReturnType: INamedTypeSymbol { TypeKind: not TypeKind.Error } type }
        ? type.Arity > 0
        : null;

    // A method of a class, or one that promises to change nothing, does not tell a
    // copy from the original; one of another type may be called through an interface.
    private AwaitedPlace PlaceOf(ExpressionSyntax expression, Func<SemanticModel, IMethodSymbol?> called) =>
        Model is not { } model ? AwaitedPlace.Unknown
        : model.GetTypeInfo(expression).Type switch
        {
            { IsReferenceType: true, TypeKind: not (TypeKind.Error or TypeKind.Dynamic) } => AwaitedPlace.Anywhere,
            null or { TypeKind: TypeKind.Error or TypeKind.Dynamic } => AwaitedPlace.Unknown,
            _ => called(model) switch
            {
                null => AwaitedPlace.Unknown,
                { IsStatic: false, IsExtensionMethod: false, ContainingType: { TypeKind: TypeKind.Struct } } method
                    when method.IsReadOnly => AwaitedPlace.Anywhere,
                _ => new VariableOf(model).Expression(expression),
            },
        };

    // There is no symbol for what has no parameters that could see anything: elements of
    // arrays, delegates that are made, calls that are bound when they run, function pointers.
    private static bool IsWithoutParameters(SyntaxNode call, SemanticModel model) => call switch
    {
        ElementAccessExpressionSyntax { Expression: var array } =>
            model.GetTypeInfo(array).Type is IArrayTypeSymbol or IPointerTypeSymbol or IDynamicTypeSymbol,
        BaseObjectCreationExpressionSyntax creation =>
            model.GetTypeInfo(creation).Type is { TypeKind: TypeKind.Delegate },
        InvocationExpressionSyntax { Expression: var called } => model.GetTypeInfo(called).Type
            is IFunctionPointerTypeSymbol,
        _ => false,
    };

    private Disposal? DisposalOf(ITypeSymbol? type, SyntaxNode resource) =>
        DisposalType.Of(type, member => Model is { } model && model.IsAccessible(resource.SpanStart, member));

    private static bool HasTextParameter(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => method.Parameters.Any(IsText),
        IPropertySymbol property => property.Parameters.Any(IsText),
        _ => false,
    };

    private static bool IsText(IParameterSymbol parameter) =>
        parameter.IsOptional
            && parameter.GetAttributes()
                .Any(attribute => attribute.AttributeClass?.Name == "CallerArgumentExpressionAttribute");
}
