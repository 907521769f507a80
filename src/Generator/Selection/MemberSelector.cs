using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Weft.Generator.Weaving;

namespace Weft.Generator.Selection;

/// <summary>Decides for each member of one file whether it is to be woven: the nearest declaration that says something has the word.</summary>
internal sealed class MemberSelector(AttributeReader attributes, ProjectMarks marks, bool wholeAssembly, bool isGenerated)
{
    private readonly Dictionary<SyntaxNode, Mark> _marks = [];

    public SelectionKind SelectionOf(WeavableBody body)
    {
        var selection = MarkedSelectionOf(body.Declaration);
        return selection == SelectionKind.Implicit && (isGenerated || TrivialMember.IsTrivial(body)) ? SelectionKind.None : selection;
    }

    private SelectionKind MarkedSelectionOf(SyntaxNode declaration)
    {
        foreach (var node in declaration.AncestorsAndSelf())
        {
            switch (MarkOf(node))
            {
                case Mark.NoProfile:
                    return SelectionKind.None;
                case Mark.Profile when node is BaseTypeDeclarationSyntax or CompilationUnitSyntax:
                    return SelectionKind.Implicit;
                // A mark on a method covers the method, not the local functions and lambdas in it.
                case Mark.Profile when node == declaration || (declaration is AccessorDeclarationSyntax && node == declaration.Parent?.Parent):
                    return SelectionKind.Explicit;
            }
        }

        return marks.Assembly switch
        {
            Mark.NoProfile => SelectionKind.None,
            Mark.Profile => SelectionKind.Implicit,
            _ => wholeAssembly ? SelectionKind.Implicit : SelectionKind.None,
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
