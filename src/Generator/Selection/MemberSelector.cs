using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Weft.Generator.Model;
using Weft.Generator.Syntax;

namespace Weft.Generator.Selection;

/// <summary>Decides for each member of one file whether it is to be woven: the
/// nearest declaration that says anything decides.</summary>
internal sealed class MemberSelector(AttributeReader attributes, ProjectMarks marks, WeaverOptions options,
    bool isGenerated)
{
    private readonly Dictionary<SyntaxNode, Mark> _marks = [];
    private readonly ImplicitScope _scope = new(options);

    public MemberSelection SelectionOf(WeavableBody body)
    {
        var selection = MarkedSelectionOf(body.Declaration);
        if (selection.Kind != SelectionKind.Implicit)
        {
            return selection;
        }

        return (isGenerated && options.TrivialSize > 0
            ? SkipReason.Generated : _scope.ReasonAgainst(body)) is { } reason
            ? MemberSelection.None(reason) : selection;
    }

    private MemberSelection MarkedSelectionOf(SyntaxNode declaration)
    {
        foreach (var node in declaration.AncestorsAndSelf().Where(node => TopLevelStatements.Cover(node, declaration)))
        {
            switch (MarkOf(node))
            {
                case Mark.NoProfile:
                    return MemberSelection.None(SkipReason.CarvedOut);
                case Mark.Profile when node is BaseTypeDeclarationSyntax or CompilationUnitSyntax:
                    return MemberSelection.Implicit;
                // A mark on a method covers the method, not the local functions and lambdas in it.
                case Mark.Profile when node == declaration
                    || (declaration is AccessorDeclarationSyntax && node == declaration.Parent?.Parent):
                    return MemberSelection.Explicit;
            }
        }

        return marks.Assembly switch
        {
            Mark.NoProfile => MemberSelection.None(SkipReason.CarvedOut),
            Mark.Profile => MemberSelection.Implicit,
            _ => options.WholeAssembly ? MemberSelection.Implicit : MemberSelection.None(SkipReason.NotMarked),
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
