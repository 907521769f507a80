using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Weft.Generator.Syntax;

namespace Weft.Generator.Selection;

/// <summary>One name for all parts of a declaration that is written in several places.</summary>
internal static class PartialKey
{
    // Top-level statements are a part of this type, which other parts can mark.
    private const string TopLevelType = "Program`0";

    /// <summary>The key of a partial type or member, or of a file with
    /// top-level statements; null for any other node.</summary>
    public static string? Of(SyntaxNode node) => node switch
    {
        CompilationUnitSyntax file when file.Members.Any(SyntaxKind.GlobalStatement) => TopLevelType,
        TypeDeclarationSyntax type when IsPartial(type) => TypeName.Key(type),
        MemberDeclarationSyntax member and not BaseTypeDeclarationSyntax when IsPartial(member)
            && member.Parent is TypeDeclarationSyntax type =>
            TypeName.Key(type) + "." + Signature(member),
        _ => null,
    };

    private static bool IsPartial(MemberDeclarationSyntax member) => member.Modifiers.Any(SyntaxKind.PartialKeyword);

    // Both parts repeat name and parameter types; only names of parameters and the spelling of types can differ.
    private static string Signature(MemberDeclarationSyntax member) => member switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText + "`"
            + (method.TypeParameterList?.Parameters.Count ?? 0) + Types(method.ParameterList),
        ConstructorDeclarationSyntax constructor => ".ctor" + Types(constructor.ParameterList),
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        IndexerDeclarationSyntax indexer => "this" + Types(indexer.ParameterList),
        EventDeclarationSyntax @event => @event.Identifier.ValueText,
        EventFieldDeclarationSyntax @event =>
            string.Join(",", @event.Declaration.Variables.Select(variable => variable.Identifier.ValueText)),
        _ => member.Kind().ToString(),
    };

    private static string Types(BaseParameterListSyntax list) =>
        "(" + string.Join(",",
            list.Parameters.Select(parameter => parameter.Type?.WithoutTrivia().NormalizeWhitespace().ToString()))
            + ")";
}
