using Weft.Generator.Model;

namespace Weft.Generator.Selection;

/// <summary>The facts about the rest of the project that the weaving of a file needs.</summary>
/// <param name="Vocabulary">What all files together say about the meaning of
/// names, and the libraries that they refer to.</param>
/// <param name="Marks">The marks that reach beyond their file.</param>
/// <param name="Options">The build properties of the project.</param>
internal sealed record ProjectContext(ProjectVocabulary Vocabulary, ProjectMarks Marks, WeaverOptions Options);
