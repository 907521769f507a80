using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Weft.Generator.Selection;

namespace Weft.Generator.Weaving;

/// <summary>
/// Finds members marked <c>[DoesNotReturn]</c>. The compiler believes that whoever leaves a block
/// with a <c>finally</c> may go on behind it, and says that such a member returns (CS8763).
/// </summary>
internal static class NoReturn
{
    public static bool IsPromisedBy(SyntaxNode declaration) =>
        DeclarationAttributes.Of(declaration).Any(list => list.Attributes.Any(attribute => IsNoReturn(attribute.Name)));

    private static bool IsNoReturn(NameSyntax name) =>
        name.GetLastToken().ValueText is "DoesNotReturn" or "DoesNotReturnAttribute";
}
