using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Weft.Generator.Diagnostics;
using Weft.Generator.Selection;
using Weft.Generator.Syntax;
using Weft.Generator.Syntax.Binding;

namespace Weft.Generator.Weaving;

/// <summary>Finds the marks that ask for what cannot be done: a mark that has
/// no effect must not look as if it had one.</summary>
internal sealed class MarkDiagnostics(AttributeReader attributes, ProjectMarks marks, Obstacles obstacles,
    Semantics semantics)
{
    /// <summary>All problems of a file.</summary>
    public IEnumerable<DiagnosticInfo> Of(FileSyntax file) =>
        file.Attributes.Select(ProblemOf).OfType<DiagnosticInfo>();

    /// <summary>Why a mark, or the group that it names, has no effect; null if
    /// it has one, or if the attribute is no mark.</summary>
    public DiagnosticInfo? ProblemOf(AttributeSyntax attribute) =>
        MarkedBy(attribute) is { } owner && (ProblemOf(attribute, owner) ?? ProblemOfGroup(attribute)) is { } problem
        ? new DiagnosticInfo(problem, DiagnosticSeverity.Warning, attribute.SyntaxTree.FilePath, attribute.Span,
            NameOf(owner))
        : null;

    /// <summary>The diagnostic for a marked member that asks to be inlined,
    /// on frameworks that inline no woven member; null if there is none.</summary>
    public DiagnosticInfo? LostInliningOf(AttributeSyntax attribute) =>
        MarkedBy(attribute) is { } owner && Inlining.IsAskedFor(owner)
        ? new DiagnosticInfo(DiagnosticDescriptors.LostInlining, DiagnosticSeverity.Info, attribute.SyntaxTree.FilePath,
            attribute.Span, NameOf(owner))
        : null;

    private SyntaxNode? MarkedBy(AttributeSyntax attribute) =>
        attribute.Parent?.Parent is { } owner && attributes.MarkOf(attribute) == Mark.Profile ? owner : null;

    private static string NameOf(SyntaxNode owner) => owner switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        BasePropertyDeclarationSyntax { AccessorList: not null } property => PropertyName(property),
        EventFieldDeclarationSyntax @event =>
            string.Join(", ", @event.Declaration.Variables.Select(variable => variable.Identifier.ValueText)),
        _ => MemberName.Of(owner),
    };

    private static string PropertyName(BasePropertyDeclarationSyntax property) => property switch
    {
        PropertyDeclarationSyntax named => named.Identifier.ValueText,
        EventDeclarationSyntax named => named.Identifier.ValueText,
        _ => "this[]",
    };

    private DiagnosticDescriptor? ProblemOfGroup(AttributeSyntax attribute) =>
        GroupName.IsMentionedBy(attribute) && GroupName.Of(attribute, semantics) is null
            ? DiagnosticDescriptors.UnreadableGroup : null;

    // A mark that is not the declaration's has no effect; only a primary constructor's looks as if it had.
    private DiagnosticDescriptor? ProblemOf(AttributeSyntax attribute, SyntaxNode owner) =>
        AttributeReader.MarksDeclaration((AttributeListSyntax)attribute.Parent!) ? ProblemOf(owner)
        : owner is TypeDeclarationSyntax ? DiagnosticDescriptors.NoBody
        : null;

    private DiagnosticDescriptor? ProblemOf(SyntaxNode owner) => owner switch
    {
        not CompilationUnitSyntax
            when (marks.WholeOf(owner)?.Mark ?? attributes.MarkOf(DeclarationAttributes.Of(owner))) == Mark.NoProfile =>
            DiagnosticDescriptors.Contradiction,
        TypeDeclarationSyntax type => HasWeavableMember(type) ? null : DiagnosticDescriptors.NothingToWeave,
        AnonymousFunctionExpressionSyntax { Block: null } => DiagnosticDescriptors.Lambda,
        BasePropertyDeclarationSyntax { AccessorList: { } list } => ProblemOfAll(list.Accessors, owner),
        MemberDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax
            or AnonymousFunctionExpressionSyntax => ProblemOfAll([owner], owner),
        _ => null,
    };

    private bool HasWeavableMember(TypeDeclarationSyntax type) =>
        marks.WholeOf(type) is { HasBody: true } || WeavableBody.In(type).Any(body => obstacles.To(body) is null);

    private DiagnosticDescriptor? ProblemOfAll(IEnumerable<SyntaxNode> declarations, SyntaxNode owner)
    {
        var problems = declarations.Select(WeavableBody.Of).OfType<WeavableBody>().Select(obstacles.To).ToList();
        if (problems.Count == 0)
        {
            return marks.WholeOf(owner) is { HasBody: true } ? null : DiagnosticDescriptors.NoBody;
        }

        return problems.FirstOrDefault(problem => problem is not null);
    }
}
