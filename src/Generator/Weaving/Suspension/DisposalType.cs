using Microsoft.CodeAnalysis;

namespace Weft.Generator.Weaving.Suspension;

/// <summary>Decides whether the asynchronous disposal of a type can go through a wrapper: the wrapper calls the interface, and keeps a copy of the resource.</summary>
internal static class DisposalType
{
    public static bool IsPlain(ITypeSymbol? type) => type switch
    {
        null => false,
        { Name: "ConfiguredAsyncDisposable" } => type.ToDisplayString() == "System.Runtime.CompilerServices.ConfiguredAsyncDisposable",
        { IsReferenceType: true } or { IsValueType: true, IsReadOnly: true, IsRefLikeType: false } => InterfaceOf(type) is { } disposable && CallsInterface(type, disposable),
        _ => false,
    };

    private static INamedTypeSymbol? InterfaceOf(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol parameter => parameter.ConstraintTypes.Select(InterfaceOf).FirstOrDefault(disposable => disposable is not null),
        INamedTypeSymbol named when IsDisposable(named) => named,
        _ => type.AllInterfaces.FirstOrDefault(IsDisposable),
    };

    private static bool IsDisposable(ITypeSymbol type) => type is { Name: "IAsyncDisposable", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    // The language prefers a method of that name to the interface; they are one unless the interface is implemented explicitly beside it.
    private static bool CallsInterface(ITypeSymbol type, INamedTypeSymbol disposable)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct))
        {
            return true;
        }

        var implementation = type.FindImplementationForInterfaceMember(disposable.GetMembers("DisposeAsync")[0]);
        for (var declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            if (declaring.GetMembers("DisposeAsync").OfType<IMethodSymbol>().FirstOrDefault(method => method.Parameters.All(parameter => parameter.IsOptional)) is { } method)
            {
                return Overrides(method, implementation);
            }
        }

        return true;
    }

    private static bool Overrides(IMethodSymbol method, ISymbol? implementation)
    {
        for (var overridden = method; overridden is not null; overridden = overridden.OverriddenMethod)
        {
            if (SymbolEqualityComparer.Default.Equals(overridden.OriginalDefinition, implementation?.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }
}
