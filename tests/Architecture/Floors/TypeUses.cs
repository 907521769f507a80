using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Weft.Architecture.Tests.Floors;

/// <summary>Finds the uses between the folders of a project: which type names
/// which other one, each pair once.</summary>
internal static class TypeUses
{
    /// <summary>The uses between floors.</summary>
    /// <param name="sources">The project.</param>
    /// <param name="plan">Which folders are floors.</param>
    /// <exception cref="InvalidOperationException">A folder has no floor.</exception>
    public static IReadOnlyList<TypeUse> Between(Compilation sources, FloorPlan plan)
    {
        var uses = new HashSet<TypeUse>();
        foreach (var tree in sources.SyntaxTrees.Where(static tree => tree.FilePath.Length > 0))
        {
            var model = sources.GetSemanticModel(tree);
            foreach (var name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
            {
                if (Named(name, model) is { } named && Declaring(name, model) is { } from)
                {
                    uses.Add(
                        new TypeUse(from.Name, FloorOf(tree.FilePath, plan), named.Name, FloorOf(PathOf(named), plan)));
                }
            }
        }

        return [.. uses.Where(static use => use.FromFolder != use.ToFolder).OrderBy(static use => use.ToString(),
            StringComparer.Ordinal)];
    }

    /// <summary>The type of the project that a name stands for; null for any other name.</summary>
    private static INamedTypeSymbol? Named(SimpleNameSyntax name, SemanticModel model)
    {
        // The constructor that "new T()" or "[T]" binds to belongs to the type that is named.
        var symbol = name is IdentifierNameSyntax { IsVar: true } ? null : model.GetSymbolInfo(name).Symbol;
        var type = symbol is IMethodSymbol { MethodKind: MethodKind.Constructor }
            ? symbol.ContainingType : symbol as INamedTypeSymbol;
        return type is not null
            && SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, model.Compilation.Assembly)
            ? Outermost(type)
            : null;
    }

    /// <summary>The type in whose declaration a name stands; null for one in a
    /// using directive or beside all types.</summary>
    private static INamedTypeSymbol? Declaring(SyntaxNode name, SemanticModel model)
    {
        var declaration = name.Ancestors().OfType<MemberDeclarationSyntax>()
            .LastOrDefault(static member => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax);
        return declaration is null ? null : (INamedTypeSymbol?)model.GetDeclaredSymbol(declaration);
    }

    private static INamedTypeSymbol Outermost(INamedTypeSymbol type) =>
        type.ContainingType is null ? type : Outermost(type.ContainingType);

    private static string PathOf(INamedTypeSymbol type) => type.DeclaringSyntaxReferences[0].SyntaxTree.FilePath;

    private static string FloorOf(string path, FloorPlan plan)
    {
        string folder = path.Contains('/') ? path[..path.LastIndexOf('/')] : FloorPlan.Root;
        return plan.FloorOf(folder) ?? throw new InvalidOperationException(
            $"{plan.Project}/{folder} has no floor: give it its place in the list of FloorPlans, above all folders "
            + $"that it uses.");
    }
}
