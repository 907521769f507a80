using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Weft.Generator.Syntax;

namespace Weft.Generator.Selection;

/// <summary>The declarations of one file that change the meaning of names in all files.</summary>
/// <param name="GlobalUsings">Its <c>global using</c> directives.</param>
/// <param name="Lookalikes">Full names of the classes in it that are called like Weft's attributes and are not.</param>
/// <param name="Hiding">Names that woven text needs and something in the file takes.</param>
/// <param name="Path">Its path.</param>
/// <param name="Dynamic">Where it mentions the type <c>dynamic</c>.</param>
/// <param name="MentionsArgumentText">Whether it mentions the attribute <c>CallerArgumentExpression</c>.</param>
/// <param name="DeclaresAwaitable">Whether it declares something awaitable.</param>
/// <param name="DeclaresMutableAwaitable">Whether it declares something that to await may change.</param>
/// <param name="TakesVar">Whether it calls a type <c>var</c>.</param>
internal sealed record FileVocabulary(
    UsingScope GlobalUsings,
    ImmutableArray<string> Lookalikes,
    ImmutableArray<string> Hiding,
    string Path,
    DynamicMention Dynamic,
    bool MentionsArgumentText,
    bool DeclaresAwaitable,
    bool DeclaresMutableAwaitable,
    bool TakesVar)
{
    public static FileVocabulary Read(SyntaxTree tree, CancellationToken cancellation)
    {
        var text = tree.GetText(cancellation).ToString();
        var root = (CompilationUnitSyntax)tree.GetRoot(cancellation);
        var lookalikes = root
            .DescendantNodes(
                node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
            .OfType<TypeDeclarationSyntax>()
            .Where(type => type.Identifier.ValueText is "ProfileAttribute" or "NoProfileAttribute")
            .Select(TypeName.Of)
            .Where(name => AttributeNames.MarkOfQualified(name) == Mark.None);
        return new FileVocabulary(
            UsingScope.Of(root.Usings.Where(directive => directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword))),
            lookalikes.ToImmutableArray(),
            WovenNames.HiddenIn(root).ToImmutableArray(),
            tree.FilePath,
            text.Contains("dynamic") ? DynamicMentions.In(root) : DynamicMention.None,
            text.Contains("CallerArgumentExpression"),
            text.Contains("GetAwaiter") && DeclaresAwaiter(root),
            (text.Contains("GetAwaiter") || text.Contains("GetAsyncEnumerator")) && MutableAwaitables.AreIn(root),
            VarNames.AreIn(text, root));
    }

    // Most files that hold the word call the method.
    private static bool DeclaresAwaiter(CompilationUnitSyntax root) =>
        root.DescendantNodes().OfType<MethodDeclarationSyntax>()
            .Any(method => method.Identifier.ValueText == "GetAwaiter");
}
