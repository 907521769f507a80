using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Weft.Generator.Selection;
using Weft.Generator.Syntax;

namespace Weft.Generator.Registration;

/// <summary>
/// Finds the commit that a project is built from where the SDK puts it: in the last part of the
/// assembly's informational version, as in <c>1.0.0+2b021a7…</c>, which it writes into a source
/// file of the build. The program itself could read it only by reflection.
/// </summary>
internal static class SourceCommit
{
    private const string Attribute = "AssemblyInformationalVersion";

    // A shorter number without letters is one of a build.
    private static readonly Regex s_commit = new(@"\+(?:.*\.)?((?:[0-9a-f]{40,64})|(?=[0-9]*[a-f])[0-9a-f]{7,64})$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>The commit that the first file to name one names; null if none does.</summary>
    public static string? In(IEnumerable<SyntaxTree> trees, CancellationToken cancellation) =>
        trees.Select(tree => In(tree, cancellation)).FirstOrDefault(commit => commit is not null);

    private static string? In(SyntaxTree tree, CancellationToken cancellation) =>
        ((CompilationUnitSyntax)tree.GetRoot(cancellation)).AttributeLists
        .SelectMany(list => list.Attributes)
        .Where(attribute =>
            AttributeNames.WithoutSuffix(WrittenName.Of(attribute.Name)).EndsWith(Attribute, StringComparison.Ordinal))
        .Select(attribute =>
            CommitOf(
                (attribute.ArgumentList?.Arguments.FirstOrDefault()?.Expression
                    as LiteralExpressionSyntax)?.Token.ValueText ?? ""))
        .FirstOrDefault(commit => commit is not null);

    private static string? CommitOf(string version) =>
        s_commit.Match(version) is { Success: true } match ? match.Groups[1].Value : null;
}
