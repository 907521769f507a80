using System.Reflection.Metadata;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Weft.Generator.Selection;

/// <summary>
/// Finds types, aliases and type parameters that are called <c>var</c>: where one is in scope the word means that type,
/// and no longer whatever type a value has.
/// </summary>
internal static class VarNames
{
    private const string Name = "var";

    // Nearly everywhere the word is followed by the name of a variable.
    private static readonly Regex s_mention =
        new(@"\bvar\s*[^\s\w(_@]|\bvar\s*\(|@var\b|\\[uU]", RegexOptions.CultureInvariant);

    /// <summary>Whether a file declares one.</summary>
    public static bool AreIn(string text, CompilationUnitSyntax root) =>
        s_mention.IsMatch(text) && root.DescendantNodes().Any(node => DeclaredBy(node).ValueText == Name);

    /// <summary>Whether a library declares one.</summary>
    public static bool AreIn(MetadataReader reader) =>
        reader.TypeDefinitions.Any(handle => reader.StringComparer.Equals(reader.GetTypeDefinition(handle).Name, Name));

    private static SyntaxToken DeclaredBy(SyntaxNode node) => node switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier,
        DelegateDeclarationSyntax type => type.Identifier,
        TypeParameterSyntax type => type.Identifier,
        UsingDirectiveSyntax { Alias: { } alias } => alias.Name.Identifier,
        _ => default,
    };
}
