using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Weft.Build.ForeignGenerators;

/// <summary>
/// What of a text is a program, word by word: everything but what may be another one although the program is the
/// same.
/// </summary>
internal static class GeneratedText
{
    /// <summary>
    /// The tokens, and the directives that change what tokens mean. Comments, white space, lines, regions and
    /// silenced warnings are left out, and so are the arguments of
    /// <c>InterceptsLocation</c>: they are places in the text that is compiled.
    /// </summary>
    public static ImmutableArray<string> Words(SyntaxTree tree)
    {
        var root = tree.GetRoot();
        var words = ImmutableArray.CreateBuilder<string>();
        foreach (var token in root.DescendantTokens(
            static node => node is not AttributeArgumentListSyntax list || !IsPlace(list)))
        {
            words.AddRange(
                token.LeadingTrivia.Where(static trivia => trivia.IsDirective && HasMeaning(trivia.Kind()))
                    .Select(static trivia => trivia.ToString().Trim()));
            words.Add(token.Text);
        }

        return words.ToImmutable();
    }

    private static bool HasMeaning(SyntaxKind kind) => kind is SyntaxKind.NullableDirectiveTrivia;

    private static bool IsPlace(AttributeArgumentListSyntax list) =>
        list.Parent is AttributeSyntax { Name: var name } && AttributeName.Of(name) == "InterceptsLocation";
}
