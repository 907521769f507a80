using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Weft.Generator.Paths;

namespace Weft.Build;

/// <summary>What takes a source's place in the build.</summary>
/// <param name="Source">Absolute path of the source.</param>
/// <param name="Copy">Its woven copy; null if it is compiled as it is.</param>
/// <param name="Obstacle">Id of the diagnostic that says why the host leaves it as it is; null if it was not the host that decided so.</param>
/// <param name="Message">That diagnostic.</param>
internal sealed record Replacement(string Source, WovenFile? Copy, string? Obstacle = null, string? Message = null)
{
    /// <summary>Finds the copy of a source among those that the weaver has made.</summary>
    /// <param name="source">The source.</param>
    /// <param name="projectDirectory">Absolute folder of the project.</param>
    /// <param name="copies">The text of the woven copies, by the absolute path of the original.</param>
    /// <param name="parsing">How csc will parse the copy.</param>
    public static Replacement Of(
        ParsedSource source, string projectDirectory, Dictionary<string, string> copies, CSharpParseOptions parsing)
    {
        if (source.Tree is null)
        {
            return new Replacement(source.Path, null, "WEFT0104", BuildDiagnostics.UnknownEncoding(source.Path));
        }

        if (!copies.TryGetValue(source.Path, out var text))
        {
            return new Replacement(source.Path, null);
        }

        return ParsesAsWellAs(source.Tree, CSharpSyntaxTree.ParseText(text, parsing))
            ? new Replacement(
                source.Path, new WovenFile(source.Path, WovenPath.Of(projectDirectory, source.Path), text, source.Encoding))
            : new Replacement(source.Path, null, "WEFT0105", BuildDiagnostics.BrokenCopy(source.Path));
    }

    // The last line of defence against a broken build. Text that did not parse before the weave is csc's to complain about.
    private static bool ParsesAsWellAs(SyntaxTree original, SyntaxTree copy) => !HasErrors(copy) || HasErrors(original);

    private static bool HasErrors(SyntaxTree tree) =>
        tree.GetDiagnostics().Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
