using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Weft.Generator.Weaving;

namespace Weft.Generator.Selection;

/// <summary>Decides for each member of one file whether it is to be woven: the nearest declaration that says something has the word.</summary>
internal sealed class MemberSelector(AttributeReader attributes, ProjectMarks marks, bool wholeAssembly, bool isGenerated)
{
    private readonly Dictionary<SyntaxNode, Mark> _marks = [];

    public Selection SelectionOf(WeavableBody body)
    {
        var selection = MarkedSelectionOf(body.Declaration);
        return selection == Selection.Implicit && (isGenerated || TrivialMember.IsTrivial(body)) ? Selection.None : selection;
    }

    private Selection MarkedSelectionOf(SyntaxNode declaration)
    {
        foreach (var node in declaration.AncestorsAndSelf())
        {
            switch (MarkOf(node))
            {
                case Mark.NoProfile:
                    return Selection.None;
                case Mark.Profile when node is BaseTypeDeclarationSyntax:
                    return Selection.Implicit;
                // A mark on a method covers the method, not the local functions in it.
                case Mark.Profile when node == declaration || (declaration is AccessorDeclarationSyntax && node == declaration.Parent?.Parent):
                    return Selection.Explicit;
            }
        }

        return marks.Assembly switch
        {
            Mark.NoProfile => Selection.None,
            Mark.Profile => Selection.Implicit,
            _ => wholeAssembly ? Selection.Implicit : Selection.None,
        };
    }

    // All members ask the same types.
    private Mark MarkOf(SyntaxNode node)
    {
        if (!_marks.TryGetValue(node, out var mark))
        {
            _marks.Add(node, mark = marks.WholeOf(node)?.Mark ?? attributes.MarkOf(DeclarationAttributes.Of(node)));
        }

        return mark;
    }
}
