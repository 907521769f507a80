using Microsoft.CodeAnalysis;
using Weft.Generator.Selection;

namespace Weft.Generator.Model;

/// <summary>What the weaving of one file depends on, as far as it goes by syntax.</summary>
/// <param name="Tree">The file.</param>
/// <param name="Vocabulary">What all files together say about the meaning of names.</param>
/// <param name="Marks">The marks that reach beyond their file.</param>
/// <param name="Options">What the build tells about the project.</param>
/// <param name="Libraries">What the referenced libraries are able to do.</param>
internal sealed record WeavingInput(SyntaxTree Tree, ProjectVocabulary Vocabulary, ProjectMarks Marks, WeaverOptions Options, Libraries Libraries)
{
    /// <summary>Whether anything that the file awaits may be of the type <c>dynamic</c>.</summary>
    public bool MayBeDynamic => Vocabulary.MentionsDynamic || Libraries.Dynamic;

    /// <summary>Whether any call, and not only the framework's, may see the text of its arguments.</summary>
    public bool MaySeeText => Vocabulary.MentionsArgumentText || Libraries.ArgumentText;
}
