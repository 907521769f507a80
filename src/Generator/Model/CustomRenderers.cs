using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Weft.Generator.Model;

/// <summary>Renderers of somebody else's, which the build names by their types.</summary>
/// <param name="Usable">Full names of types as generated text can write them.</param>
/// <param name="Unusable">Names, as the build has them, from which generated text would not compile.</param>
internal sealed record CustomRenderers(ImmutableArray<string> Usable, ImmutableArray<string> Unusable)
{
    /// <summary>What the targets put before the name of a type, to tell it from a format of Weft's own.</summary>
    public const string Prefix = "global::";

    private const string Renderer = "Weft.Renderers.Renderer";
    private const string Instance = "Default";

    /// <summary>Looks the types up that are among the names.</summary>
    public static CustomRenderers Find(ImmutableArray<string> names, Compilation compilation)
    {
        var types = names.Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name.Substring(Prefix.Length))
            .Distinct()
            .ToList();
        var found = types.Select(name => WrittenName(name, compilation)).ToList();
        return new(
            found.OfType<string>().ToImmutableArray(),
            types.Where((_, i) => found[i] is null).ToImmutableArray());
    }

    private static string? WrittenName(string name, Compilation compilation) =>
        TypeOf(name, compilation) is { } type && IsRenderer(type, compilation)
            ? type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)
            : null;

    /// <summary>Finds a type by its name in C#, where a dot can also precede the name of a nested type.</summary>
    private static INamedTypeSymbol? TypeOf(string name, Compilation compilation)
    {
        for (var metadata = name; ;)
        {
            if (compilation.GetTypeByMetadataName(metadata) is { } type)
            {
                return type;
            }

            var dot = metadata.LastIndexOf('.');
            if (dot < 0)
            {
                return null;
            }

            metadata = metadata.Substring(0, dot) + "+" + metadata.Substring(dot + 1);
        }
    }

    private static bool IsRenderer(INamedTypeSymbol type, Compilation compilation) =>
        !type.IsGenericType
        && IsInGlobalNamespace(type.ContainingAssembly, compilation)
        && compilation.IsSymbolAccessibleWithin(type, compilation.Assembly)
        && !WarnsOfUse(type)
        && type.GetMembers(Instance).Any(member => IsInstance(member, compilation));

    private static bool IsInstance(ISymbol member, Compilation compilation)
    {
        var (made, readable) = member switch
        {
            IFieldSymbol field => (field.Type, member),
            IPropertySymbol { GetMethod: { } getter } property => (property.Type, getter),
            _ => (null, member),
        };
        return member.IsStatic
            && Derives(made)
            && !WarnsOfUse(member)
            && compilation.IsSymbolAccessibleWithin(readable, compilation.Assembly);
    }

    private static bool Derives(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.ToDisplayString() == Renderer)
            {
                return true;
            }
        }

        return false;
    }

    // A warning in generated text would be one that the user cannot mend.
    private static bool WarnsOfUse(ISymbol symbol) =>
        symbol.GetAttributes()
            .Any(attribute => attribute.AttributeClass?.Name is "ObsoleteAttribute" or "ExperimentalAttribute");

    private static bool IsInGlobalNamespace(IAssemblySymbol assembly, Compilation compilation) =>
        compilation.GetMetadataReference(assembly)?.Properties.Aliases is not { IsDefaultOrEmpty: false } aliases
        || aliases.Contains("global");
}
