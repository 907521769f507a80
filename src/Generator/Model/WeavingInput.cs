using Microsoft.CodeAnalysis;

namespace Weft.Generator.Model;

/// <summary>What the weaving of one file depends on, as far as it goes by syntax.</summary>
/// <param name="Tree">The file.</param>
/// <param name="Project">What it has to know of the others.</param>
/// <param name="Reads">What source generators of others read in it.</param>
internal sealed record WeavingInput(SyntaxTree Tree, ProjectContext Project, ForeignReads Reads);
