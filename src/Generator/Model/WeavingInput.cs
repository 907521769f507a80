using Microsoft.CodeAnalysis;
using Weft.Generator.Selection;

namespace Weft.Generator.Model;

/// <summary>What the weaving of one file depends on, as far as it goes by syntax.</summary>
/// <param name="Tree">The file.</param>
/// <param name="Project">What it has to know of the others.</param>
internal sealed record WeavingInput(SyntaxTree Tree, ProjectContext Project)
{
    /// <summary>What in the file may be of the type <c>dynamic</c>.</summary>
    public DynamicReach Dynamic => Project.DynamicIn(Tree);

    /// <summary>Whether any call, and not only the framework's, may see the text of its arguments.</summary>
    public bool MaySeeText => Project.MaySeeText;
}
