using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Weft.Generator.Syntax.Binding;

/// <summary>Statements of a file of which the compiler says that they never run.</summary>
/// <remarks>
/// The public analysis of control flow does not suffice: behind a lambda that never
/// runs it takes everything to be reachable. The warning itself is right, but given for
/// the first of several statements only. Each is right about what it calls unreachable.
/// </remarks>
/// <param name="model">Binds the members that are asked about.</param>
internal sealed class UnreachableCode(SemanticModel model)
{
    private const string Unreachable = "CS0162";

    private readonly Dictionary<SyntaxNode, HashSet<int>> _warnings = [];

    /// <summary>Whether a statement never runs.</summary>
    public bool Has(StatementSyntax statement) =>
        model.AnalyzeControlFlow(statement) is { Succeeded: true, StartPointIsReachable: false }
            || IsBehindWarning(statement);

    // Nobody jumps into a block, so that in an unreachable statement nothing is
    // reachable, nor behind it, up to the next label.
    private bool IsBehindWarning(StatementSyntax statement)
    {
        var warnings = WarningsIn(statement);
        return warnings.Count > 0 && statement.AncestorsAndSelf()
            .TakeWhile(node => !OwnNodes.IsFunction(node))
            .OfType<StatementSyntax>()
            .SelectMany(WithThoseBefore)
            .Any(node => warnings.Contains(node.SpanStart));
    }

    private static IEnumerable<StatementSyntax> WithThoseBefore(StatementSyntax statement)
    {
        SyntaxList<StatementSyntax> list = statement.Parent switch
        {
            BlockSyntax block => block.Statements,
            SwitchSectionSyntax section => section.Statements,
            _ => [statement],
        };
        for (var place = list.IndexOf(statement); place >= 0; place--)
        {
            yield return list[place];
            if (list[place] is LabeledStatementSyntax)
            {
                yield break;
            }
        }
    }

    private HashSet<int> WarningsIn(StatementSyntax statement)
    {
        SyntaxNode member =
            statement.FirstAncestorOrSelf<MemberDeclarationSyntax>(node => node is not GlobalStatementSyntax)
                ?? statement.SyntaxTree.GetRoot();
        if (!_warnings.TryGetValue(member, out var warnings))
        {
            warnings = [
                .. model.GetMethodBodyDiagnostics(member.Span).Where(diagnostic => diagnostic.Id == Unreachable)
                    .Select(diagnostic => diagnostic.Location.SourceSpan.Start)];
            _warnings.Add(member, warnings);
        }

        return warnings;
    }
}
