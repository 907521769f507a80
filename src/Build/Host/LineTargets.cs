using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Weft.Build;

/// <summary>
/// The files that a source's own line directives name. Where csc embeds a source into the PDB it embeds these,
/// too; it is given the originals of copies for that, and reads no directives in what it does not compile.
/// </summary>
internal static class LineTargets
{
    /// <summary>Their absolute paths.</summary>
    /// <param name="source">A source that has a woven copy.</param>
    public static IEnumerable<string> Of(ParsedSource source)
    {
        var directive = ((CompilationUnitSyntax?)source.Tree?.GetRoot())?.GetFirstDirective();
        for (; directive is not null; directive = directive.GetNextDirective())
        {
            if (directive is LineDirectiveTriviaSyntax { IsActive: true, File.ValueText: { Length: > 0 } file })
            {
                yield return Path.GetFullPath(file, Path.GetDirectoryName(source.Path)!);
            }
        }
    }
}
