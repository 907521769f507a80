using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Weft.Generator.Selection;

/// <summary>The top-level statements of a file: a part of the type that the
/// compiler puts them in, and of no other type in the file.</summary>
internal static class TopLevelStatements
{
    /// <summary>Whether what is said of a node holds for a declaration in it: what is
    /// said of the statements holds for none that has a type of its own.</summary>
    public static bool Cover(SyntaxNode node, SyntaxNode declaration) =>
        node is not CompilationUnitSyntax || declaration.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>() is null;
}
