using Microsoft.CodeAnalysis;

namespace Weft.Generator.Syntax.Binding;

/// <summary>
/// Decides whether the asynchronous disposal of a type can be written out: nothing
/// may change if the resource is held in a variable that can be written, or copied.
/// </summary>
internal static class DisposalType
{
    private const string Method = "DisposeAsync";

    private static readonly HashSet<string> s_configured = new(StringComparer.Ordinal)
    {
        "System.Runtime.CompilerServices.ConfiguredAsyncDisposable",
        "System.Runtime.CompilerServices.ConfiguredCancelableAsyncEnumerable<T>.Enumerator",
    };

    /// <summary>How a type is disposed of; null if that is not sure.</summary>
    /// <param name="type">The type of the resource.</param>
    /// <param name="isAccessible">Whether a member can be named where the resource is used.</param>
    public static Disposal? Of(ITypeSymbol? type, Func<ISymbol, bool> isAccessible)
    {
        if (type is null or { IsRefLikeType: true }
            or not ({ IsReferenceType: true } or { IsValueType: true, IsReadOnly: true }))
        {
            return null;
        }

        if (s_configured.Contains(type.OriginalDefinition.ToDisplayString())
            || (InterfaceOf(type) is { } disposable && CallsInterface(type, disposable)))
        {
            return new Disposal(IsKnown: true, IsTask: false, MayBeNull: false);
        }

        return PatternOf(type) is { } pattern && isAccessible(pattern) && CanBeAwaited(pattern.ReturnType)
            ? new Disposal(IsKnown: false, IsTask(pattern.ReturnType), type.IsReferenceType)
            : null;
    }

    private static INamedTypeSymbol? InterfaceOf(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol parameter =>
            parameter.ConstraintTypes.Select(InterfaceOf).FirstOrDefault(disposable => disposable is not null),
        INamedTypeSymbol named when IsDisposable(named) => named,
        _ => type.AllInterfaces.FirstOrDefault(IsDisposable),
    };

    private static bool IsDisposable(ITypeSymbol type) =>
        type is
        {
            Name: "IAsyncDisposable",
            ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true }
        };

    // The language prefers a method of that name to the interface; they are one
    // unless the interface is implemented explicitly beside it.
    private static bool CallsInterface(ITypeSymbol type, INamedTypeSymbol disposable)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct))
        {
            return true;
        }

        var implementation = type.FindImplementationForInterfaceMember(disposable.GetMembers(Method)[0]);
        var method = MethodsOf(type).FirstOrDefault(method => method.Parameters.All(parameter => parameter.IsOptional));
        return method is null || Overrides(method, implementation);
    }

    // Only a method that stands alone: which of several is chosen, and what is
    // passed for optional parameters, is the compiler's affair.
    private static IMethodSymbol? PatternOf(ITypeSymbol type)
    {
        var methods = MethodsOf(type).Where(method => !method.IsOverride).ToList();
        return type.TypeKind is TypeKind.Class or TypeKind.Struct && methods.Count == 1
            && methods[0] is { IsStatic: false, Arity: 0, Parameters.IsEmpty: true, RefKind: RefKind.None } method
            && !method.GetAttributes().Any(IsWarning)
            ? method
            : null;
    }

    // Of a call that is written out the compiler would warn in another place.
    private static bool IsWarning(AttributeData attribute) =>
        attribute.AttributeClass?.Name is "ObsoleteAttribute" or "ExperimentalAttribute"
            or "RequiresPreviewFeaturesAttribute";

    private static bool CanBeAwaited(ITypeSymbol awaitable) =>
        awaitable is { TypeKind: not (TypeKind.Dynamic or TypeKind.Error), IsRefLikeType: false };

    private static bool IsTask(ITypeSymbol awaitable) =>
        awaitable is { Name: "Task" or "ValueTask" }
            && awaitable.ContainingNamespace.ToDisplayString() == "System.Threading.Tasks";

    // From the type itself to its bases.
    private static IEnumerable<IMethodSymbol> MethodsOf(ITypeSymbol type)
    {
        for (var declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            foreach (var method in declaring.GetMembers(Method).OfType<IMethodSymbol>())
            {
                yield return method;
            }
        }
    }

    private static bool Overrides(IMethodSymbol method, ISymbol? implementation)
    {
        for (var overridden = method; overridden is not null; overridden = overridden.OverriddenMethod)
        {
            if (SymbolEqualityComparer.Default.Equals(overridden.OriginalDefinition,
                implementation?.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }
}
