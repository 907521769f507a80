using Weft.Generator.Model;

namespace Weft.Generator.Selection;

/// <summary>What the weaving of a file has to know of the rest of the project.</summary>
/// <param name="Vocabulary">What all files together say about the meaning of
/// names, and the libraries that they refer to.</param>
/// <param name="Marks">The marks that reach beyond their file.</param>
/// <param name="Options">What the build tells about the project.</param>
internal sealed record ProjectContext(ProjectVocabulary Vocabulary, ProjectMarks Marks, WeaverOptions Options);
