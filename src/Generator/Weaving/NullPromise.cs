using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Weft.Generator.Selection;
using Weft.Generator.Syntax;
using Weft.Generator.Syntax.Binding;

namespace Weft.Generator.Weaving;

/// <summary>
/// Expression bodies that promise what is not null behind them (<c>[MemberNotNull]</c>, <c>[NotNull]</c>) and do not
/// keep it. The compiler warns of it at the last word of the expression, and of a block at the brace that ends it: that
/// one is hidden.
/// </summary>
internal static class NullPromise
{
    private static readonly string[] s_promises = ["NotNull", "MemberNotNull"];

    private static readonly HashSet<string> s_warnings = ["CS8774", "CS8777"];

    /// <summary>Whether the compiler warns of a promise that a body breaks.</summary>
    public static bool IsBrokenBy(WeavableBody body, Semantics semantics) =>
        body is { Arrow: not null, Declaration: var declaration }
        && !(body.ReturnsValue && !AsyncFunction.Is(declaration))
        && (IsPartial(declaration) || AttributesOf(declaration).Any(attribute => IsPromise(attribute.Name)))
        && semantics.HasWarning(declaration, s_warnings);

    // Its other part may promise.
    private static bool IsPartial(SyntaxNode declaration) =>
        declaration.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().FirstOrDefault() is { } member
        && member is not BaseTypeDeclarationSyntax && member.Modifiers.Any(SyntaxKind.PartialKeyword);

    private static IEnumerable<AttributeSyntax> AttributesOf(SyntaxNode declaration) => DeclarationAttributes
        .Of(declaration)
        .Concat(declaration.ChildNodes().OfType<BaseParameterListSyntax>()
            .SelectMany(list => list.Parameters)
            .SelectMany(parameter => parameter.AttributeLists))
        .SelectMany(list => list.Attributes);

    private static bool IsPromise(NameSyntax name) =>
        s_promises.Any(promise => name.GetLastToken().ValueText.StartsWith(promise, StringComparison.Ordinal));
}
