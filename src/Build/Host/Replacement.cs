using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Weft.Generator.Paths;

namespace Weft.Build;

/// <summary>The file that takes the place of a source in the build.</summary>
/// <param name="Source">Absolute path of the source.</param>
/// <param name="Copy">Its woven copy; null if it is compiled as it is.</param>
/// <param name="Obstacle">Id of the diagnostic that says why the host leaves it
/// as it is; null if it was not the host that decided so.</param>
/// <param name="Message">That diagnostic.</param>
internal sealed record Replacement(string Source, WovenFile? Copy, string? Obstacle = null, string? Message = null)
{
    /// <summary>Finds the copy of a source among those that the weaver has made.</summary>
    /// <param name="source">The source.</param>
    /// <param name="request">The project.</param>
    /// <param name="copies">The text of the woven copies, by the absolute path of the original.</param>
    public static Replacement Of(ParsedSource source, WeaveRequest request, Dictionary<string, string> copies)
    {
        if (source.Tree is null)
        {
            return new Replacement(source.Path, null, "WEFT0104", BuildDiagnostics.UnknownEncoding(source.Path));
        }

        if (!copies.TryGetValue(source.Path, out var text))
        {
            return new Replacement(source.Path, null);
        }

        var parsing = (CSharpParseOptions)source.Tree.Options;
        if (!ParsesAsWellAs(source.Tree, CSharpSyntaxTree.ParseText(text, parsing)))
        {
            return new Replacement(source.Path, null, "WEFT0105", BuildDiagnostics.BrokenCopy(source.Path));
        }

        var path = WovenPath.Of(request.ProjectDirectory, source.Path);
        if (request.IsDocumented)
        {
            var documents = new IncludedDocuments(
                source.Path, Path.GetFullPath(path, request.WeftDirectory), request.ProjectDirectory);
            text = documents.Rebase(text, parsing, out var unreadable);
            if (unreadable is not null)
            {
                var message = BuildDiagnostics.UnreadableInclude(source.Path, unreadable);
                return new Replacement(source.Path, null, "WEFT0108", message);
            }
        }

        return new Replacement(
            source.Path, new WovenFile(source.Path, path, text, source.Encoding) { Checksum = source.Checksum });
    }

    // The last line of defence against a broken build. Text that did not parse
    // before the weave is csc's to complain about.
    private static bool ParsesAsWellAs(SyntaxTree original, SyntaxTree copy) => !HasErrors(copy) || HasErrors(original);

    private static bool HasErrors(SyntaxTree tree) =>
        tree.GetDiagnostics().Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
