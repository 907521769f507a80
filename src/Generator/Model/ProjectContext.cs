using Microsoft.CodeAnalysis;
using Weft.Generator.Selection;

namespace Weft.Generator.Model;

/// <summary>What the weaving of a file has to know of the rest of the project.</summary>
/// <param name="Vocabulary">What all files together say about the meaning of names.</param>
/// <param name="Marks">The marks that reach beyond their file.</param>
/// <param name="Options">What the build tells about the project.</param>
/// <param name="Libraries">What the referenced libraries are able to do.</param>
internal sealed record ProjectContext(ProjectVocabulary Vocabulary, ProjectMarks Marks, WeaverOptions Options, Libraries Libraries)
{
    /// <summary>Whether any call, and not only the framework's, may see the text of its arguments.</summary>
    public bool MaySeeText => Vocabulary.MentionsArgumentText || Libraries.ArgumentText;

    /// <summary>What in a file may be of the type <c>dynamic</c>.</summary>
    public DynamicReach DynamicIn(SyntaxTree tree) =>
        Libraries.Dynamic || Vocabulary.ExposesDynamic ? DynamicReach.Everything
        : Vocabulary.DynamicFiles.Contains(tree.FilePath) ? DynamicReach.MembersThatMentionIt
        : DynamicReach.Nothing;
}
