using Microsoft.CodeAnalysis;
using Weft.Generator.Selection;

namespace Weft.Generator.Model;

/// <summary>What the weaving of one file depends on, as far as it goes by syntax.</summary>
/// <param name="Tree">The file.</param>
/// <param name="Vocabulary">What all files together say about the meaning of names.</param>
/// <param name="Marks">The marks that reach beyond their file.</param>
/// <param name="Options">What the build tells about the project.</param>
internal sealed record WeavingInput(SyntaxTree Tree, ProjectVocabulary Vocabulary, ProjectMarks Marks, WeaverOptions Options);
