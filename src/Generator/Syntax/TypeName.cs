using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Weft.Generator.Syntax;

/// <summary>Full names of types as written in C#, nested ones joined with a dot unless said otherwise.</summary>
internal static class TypeName
{
    // Where local functions of top-level statements live.
    private const string TopLevel = "Program";

    /// <summary>The name of a type declaration, with type parameters.</summary>
    public static string Of(TypeDeclarationSyntax type) => Join(type, Display, ".");

    /// <summary>A name that is the same for all parts of a partial type and for no other type.</summary>
    public static string Key(TypeDeclarationSyntax type) =>
        Join(type, part => part.Identifier.ValueText + "`" + (part.TypeParameterList?.Parameters.Count ?? 0), ".");

    /// <summary>The name of the type that a member belongs to.</summary>
    public static string Containing(SyntaxNode member) =>
        member.Ancestors().OfType<TypeDeclarationSyntax>().FirstOrDefault() is { } type ? Of(type) : TopLevel;

    /// <summary>The same with <c>+</c> before a nested type, as reflection has
    /// it: a report has to know where the namespace ends.</summary>
    public static string Nested(SyntaxNode member) =>
        member.Ancestors().OfType<TypeDeclarationSyntax>().FirstOrDefault() is { } type
            ? Join(type, Display, "+") : TopLevel;

    /// <summary>The full name of a namespace.</summary>
    public static string Namespace(BaseNamespaceDeclarationSyntax declaration) =>
        string.Join(".",
            declaration.AncestorsAndSelf().OfType<BaseNamespaceDeclarationSyntax>().Reverse()
            .Select(part => WrittenName.Of(part.Name)));

    private static string Join(TypeDeclarationSyntax type, Func<TypeDeclarationSyntax, string> partName, string nested)
    {
        // An extension block has no name: its members belong to the class around it.
        var names = type.AncestorsAndSelf().OfType<TypeDeclarationSyntax>()
            .Where(part => part.Identifier.ValueText.Length > 0).Reverse().Select(partName);
        var innermost = type.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault();
        var name = string.Join(nested, names);
        return innermost is null ? name : Namespace(innermost) + "." + name;
    }

    private static string Display(TypeDeclarationSyntax type) => type.TypeParameterList is { } parameters
        ? type.Identifier.ValueText + "<"
            + string.Join(", ", parameters.Parameters.Select(parameter => parameter.Identifier.ValueText)) + ">"
        : type.Identifier.ValueText;
}
