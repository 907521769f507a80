using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Weft.Generator.Syntax;

namespace Weft.Generator.Selection;

/// <summary>The names of Weft's attributes that a list of using directives brings into scope.</summary>
/// <param name="ImportsWeft">Whether <c>using Weft;</c> is among them.</param>
/// <param name="Aliases">The aliases among them.</param>
internal sealed record UsingScope(bool ImportsWeft, ImmutableArray<UsingAlias> Aliases)
{
    public static UsingScope Of(IEnumerable<UsingDirectiveSyntax> directives)
    {
        var importsWeft = false;
        var aliases = new List<UsingAlias>();
        foreach (var directive in directives)
        {
            if (directive.NamespaceOrType is not NameSyntax name)
            {
                continue;
            }

            if (directive.Alias is { } alias)
            {
                aliases.Add(new UsingAlias(alias.Name.Identifier.ValueText, WrittenName.Of(name)));
            }
            else if (!directive.StaticKeyword.IsKind(SyntaxKind.StaticKeyword))
            {
                importsWeft |= WrittenName.Of(name) == AttributeNames.Namespace;
            }
        }

        return new UsingScope(importsWeft, aliases.ToImmutableArray());
    }
}
