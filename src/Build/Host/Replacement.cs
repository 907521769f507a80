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
    public static Replacement Of(ParsedSource source, WeaveRequest request, Dictionary<string, GeneratedSourceResult> woven)
    {
        if (source.Tree is null)
        {
            return new Replacement(source.Path, null, "WEFT0104", BuildDiagnostics.UnknownEncoding(source.Path));
        }

        var path = WovenPath.Of(request.ProjectDirectory, source.Path);
        if (!woven.TryGetValue(WovenPath.HintName(path), out var copy))
        {
            return new Replacement(source.Path, null);
        }

        if (!ParsesAsWellAs(source.Tree, copy.SyntaxTree))
        {
            return new Replacement(source.Path, null, "WEFT0105", BuildDiagnostics.BrokenCopy(source.Path));
        }

        var text = Document(source, Path.Combine(request.WeftDirectory, path), copy.SourceText.ToString(), request, out var unreadable);
        return unreadable is null
            ? new Replacement(source.Path, new WovenFile(source.Path, path, text, source.Encoding) { Checksum = source.Checksum })
            : new Replacement(source.Path, null, "WEFT0108", BuildDiagnostics.UnreadableInclude(source.Path, unreadable));
    }

    private static string Document(ParsedSource source, string copy, string text, WeaveRequest request, out string? unreadable)
    {
        unreadable = null;
        return request.IsDocumented
            ? new IncludedDocuments(source.Path, copy, request.ProjectDirectory)
                .Rebase(text, (CSharpParseOptions)source.Tree!.Options, out unreadable)
            : text;
    }

    // The last line of defence against a broken build. Text that did not parse before the weave is csc's to complain about.
    private static bool ParsesAsWellAs(SyntaxTree original, SyntaxTree copy) => !HasErrors(copy) || HasErrors(original);

    private static bool HasErrors(SyntaxTree tree) =>
        tree.GetDiagnostics().Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
