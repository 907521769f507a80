using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Weft.Build.ForeignGenerators;

/// <summary>
/// The programs that generators are run over: the woven one as csc will get it, and the original where the copies
/// will lie.
/// </summary>
/// <param name="original">The program as it was written.</param>
/// <param name="directory">Folder of the woven copies.</param>
internal sealed class Programs(CSharpCompilation original, string directory)
{
    /// <summary>The program that csc will get.</summary>
    public Compilation Woven(WovenProject woven)
    {
        var copies = woven.Files.ToLookup(static file => file.Source,
            file => woven.TreeOf(file).WithFilePath(file.Locate(directory)));
        return With(
            copies[""].Concat(original.SyntaxTrees.Select(tree => copies[tree.FilePath].FirstOrDefault() ?? tree)));
    }

    /// <summary>The original text at the paths of the copies.</summary>
    /// <param name="woven">The weave that says which files have copies.</param>
    /// <param name="stay">Files that have none all the same.</param>
    public Compilation Moved(WovenProject woven, IReadOnlySet<string> stay)
    {
        var paths = woven.Files.Where(file => !stay.Contains(file.Source)).ToLookup(static file => file.Source,
            file => file.Locate(directory));
        return With(
            original.SyntaxTrees.Select(
                tree => paths[tree.FilePath].FirstOrDefault() is { } path ? tree.WithFilePath(path) : tree));
    }

    /// <summary>The original, with the file that the weave adds.</summary>
    public Compilation Registered(WovenProject woven) => With(woven.Files
        .Where(static file => file.Source.Length == 0)
        .Select(file => woven.TreeOf(file).WithFilePath(file.Locate(directory)))
        .Concat(original.SyntaxTrees));

    // The references stay open, and what was found out about them is kept.
    private CSharpCompilation With(IEnumerable<SyntaxTree> trees) =>
        original.RemoveAllSyntaxTrees().AddSyntaxTrees(trees);
}
