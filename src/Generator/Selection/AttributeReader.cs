using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Weft.Generator.Syntax;
using Weft.Generator.Syntax.Binding;

namespace Weft.Generator.Selection;

/// <summary>
/// Tells Weft's attributes from others by syntax alone, looking a name up as the language does:
/// from the inside out, first what a namespace declares, then what its using directives bring in.
/// </summary>
internal sealed class AttributeReader(ProjectVocabulary vocabulary)
{
    private readonly Dictionary<SyntaxNode, UsingScope> _scopes = [];

    /// <summary>The mark on a declaration: the one that its attributes on the
    /// declaration itself make, not those on its return value or parameters.</summary>
    public Mark MarkOf(SyntaxList<AttributeListSyntax> lists)
    {
        var mark = Mark.None;
        foreach (var attribute in lists.Where(MarksDeclaration).SelectMany(list => list.Attributes))
        {
            var one = MarkOf(attribute);
            mark = one > mark ? one : mark;
        }

        return mark;
    }

    /// <summary>The group that the marks on a declaration name, empty if they
    /// say that it is in none; null if they say nothing of groups.</summary>
    /// <remarks>Only the value of a constant is asked of <paramref name="semantics"/>.</remarks>
    public string? GroupOf(SyntaxList<AttributeListSyntax> lists, Semantics semantics) => lists
        .Where(MarksDeclaration)
        .SelectMany(list => list.Attributes)
        .Where(attribute => GroupName.IsMentionedBy(attribute) && MarkOf(attribute) == Mark.Profile)
        .Select(attribute => GroupName.Of(attribute, semantics))
        .FirstOrDefault(name => name is not null);

    /// <summary>Whether the marks on a declaration say that it is idle, or is
    /// not; null if they say nothing of it.</summary>
    /// <remarks>Only the value of a constant is asked of <paramref name="semantics"/>.</remarks>
    public bool? IdleOf(SyntaxList<AttributeListSyntax> lists, Semantics semantics) => lists
        .Where(MarksDeclaration)
        .SelectMany(list => list.Attributes)
        .Where(attribute => IdleMark.IsMentionedBy(attribute) && MarkOf(attribute) == Mark.Profile)
        .Select(attribute => IdleMark.Of(attribute, semantics))
        .FirstOrDefault(said => said is not null);

    /// <summary>The mark that an attribute is.</summary>
    public Mark MarkOf(AttributeSyntax attribute) => attribute.Name switch
    {
        SimpleNameSyntax simple => Unqualified(simple.Identifier.ValueText, attribute),
        QualifiedNameSyntax { Left: SimpleNameSyntax left } qualified => Qualified(left, qualified.Right, attribute),
        AliasQualifiedNameSyntax { Alias: { } left } qualified when !left.Identifier.IsKind(SyntaxKind.GlobalKeyword) =>
            Qualified(left, qualified.Name, attribute),
        QualifiedNameSyntax { Left: AliasQualifiedNameSyntax } qualified =>
            AttributeNames.MarkOfQualified(WrittenName.Of(qualified)),
        _ => Mark.None,
    };

    /// <summary>Whether the attributes of a list are those of the declaration that they stand on.</summary>
    /// <remarks>On a type, <c>method:</c> means its primary constructor.</remarks>
    public static bool MarksDeclaration(AttributeListSyntax list) => list.Target?.Identifier.ValueText switch
    {
        null or "type" or "assembly" or "property" or "event" => true,
        "method" => list.Parent is not BaseTypeDeclarationSyntax,
        _ => false,
    };

    private Mark Qualified(SimpleNameSyntax left, SimpleNameSyntax right, SyntaxNode from)
    {
        var target =
            Scopes(from).SelectMany(scope => scope.Aliases)
                .FirstOrDefault(alias => alias.Name == left.Identifier.ValueText)?.Target;
        return AttributeNames.MarkOfQualified((target ?? left.Identifier.ValueText) + "." + right.Identifier.ValueText);
    }

    private Mark Unqualified(string name, SyntaxNode from)
    {
        var mark = AttributeNames.MarkOf(name);
        if (mark == Mark.None && !Scopes(from).SelectMany(scope => scope.Aliases).Any(alias => IsNamed(alias, name)))
        {
            return Mark.None;
        }

        foreach (var (container, scope) in Containers(from))
        {
            if (mark != Mark.None && container == AttributeNames.Namespace)
            {
                return mark;
            }

            if (mark != Mark.None && vocabulary.HasLookalike(container, name))
            {
                return Mark.None;
            }

            if (scope?.Aliases.FirstOrDefault(alias => IsNamed(alias, name)) is { } alias)
            {
                return AttributeNames.MarkOfQualified(alias.Target);
            }

            if (mark != Mark.None && scope is { ImportsWeft: true })
            {
                return mark;
            }
        }

        return Mark.None;
    }

    private static bool IsNamed(UsingAlias alias, string name) =>
        alias.Name == name || alias.Name == name + "Attribute";

    private IEnumerable<UsingScope> Scopes(SyntaxNode from) => from.Ancestors()
        .Select(node => node switch
        {
            BaseNamespaceDeclarationSyntax declaration => ScopeOf(declaration, declaration.Usings),
            CompilationUnitSyntax unit => ScopeOf(unit, unit.Usings),
            _ => null,
        })
        .OfType<UsingScope>()
        .Append(vocabulary.GlobalUsings);

    // From the inside out: each enclosing type and namespace by full name, with the using directives that belong to it.
    private IEnumerable<(string Name, UsingScope? Scope)> Containers(SyntaxNode from)
    {
        foreach (var node in from.Ancestors())
        {
            if (node is TypeDeclarationSyntax type)
            {
                yield return (TypeName.Of(type), null);
            }
            else if (node is BaseNamespaceDeclarationSyntax declaration)
            {
                var name = TypeName.Namespace(declaration);
                yield return (name, ScopeOf(declaration, declaration.Usings));
                for (var outer = declaration.Name; outer is QualifiedNameSyntax qualified; outer = qualified.Left)
                {
                    name = name.Substring(0, name.LastIndexOf('.'));
                    yield return (name, null);
                }
            }
            else if (node is CompilationUnitSyntax unit)
            {
                yield return ("", ScopeOf(unit, unit.Usings));
                yield return ("", vocabulary.GlobalUsings);
            }
        }
    }

    private UsingScope ScopeOf(SyntaxNode owner, SyntaxList<UsingDirectiveSyntax> directives)
    {
        if (!_scopes.TryGetValue(owner, out var scope))
        {
            _scopes.Add(owner, scope = UsingScope.Of(directives));
        }

        return scope;
    }
}
