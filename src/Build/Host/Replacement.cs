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
    /// <summary>Finds the copy of a source among those that the generator has made.</summary>
    public static Replacement Of(ParsedSource source, string projectDirectory, Dictionary<string, string> texts, CSharpParseOptions parsing)
    {
        if (source.Tree is null)
        {
            return new Replacement(source.Path, null, "WEFT0104", BuildDiagnostics.UnknownEncoding(source.Path));
        }

        var path = WovenPath.Of(projectDirectory, source.Path);
        if (!texts.TryGetValue(WovenPath.HintName(path), out var text))
        {
            return new Replacement(source.Path, null);
        }

        return ParsesAsWellAs(source.Tree, text, parsing)
            ? new Replacement(source.Path, new WovenFile(source.Path, path, text, source.Encoding))
            : new Replacement(source.Path, null, "WEFT0105", BuildDiagnostics.BrokenCopy(source.Path));
    }

    // The last line of defence against a broken build. Text that did not parse before the weave is csc's to complain about.
    private static bool ParsesAsWellAs(SyntaxTree original, string woven, CSharpParseOptions parsing)
    {
        var copy = CSharpSyntaxTree.ParseText(woven, parsing);
        return !HasErrors(copy) || HasErrors(original);
    }

    private static bool HasErrors(SyntaxTree tree) =>
        tree.GetDiagnostics().Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
