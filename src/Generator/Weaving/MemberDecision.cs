using Weft.Generator.Diagnostics;
using Weft.Generator.Model;
using Weft.Generator.Selection;
using Weft.Generator.Syntax;
using Weft.Generator.Weaving.Suspension;

namespace Weft.Generator.Weaving;

/// <summary>The decision on one member.</summary>
/// <param name="Body">The member.</param>
/// <param name="Selection">Who wants it.</param>
/// <param name="Left">Why it is left as it is, because nobody wants it or something stands against it; null if it is
/// woven.</param>
internal sealed record MemberDecision(WeavableBody Body, SelectionKind Selection, SkipReason? Left)
{
    /// <summary>
    /// Whether the member is marked itself, and is left because a source generator makes code of its text.
    /// </summary>
    public bool IsReadThoughMarked =>
        Selection == SelectionKind.Explicit && Left?.Kind == DiagnosticDescriptors.ReadByGenerator.Id;

    public static MemberDecision Of(WeavableBody body, MemberSelector selector, Obstacles obstacles, ForeignReads reads)
    {
        var selection = selector.SelectionOf(body);
        if (selection.Against is not null)
        {
            return new MemberDecision(body, selection.Kind, selection.Against);
        }

        var obstacle = obstacles.To(body);
        var reason = obstacle is not null ? SkipReason.Obstacle(obstacle)
            : reads.Around(body.Declaration) is { } read ? SkipReason.ReadBy(read)
            : null;
        return new MemberDecision(body, selection.Kind, reason);
    }

    /// <summary>The same, but for a member that is woven and has to be left to the runtime.</summary>
    public MemberDecision LeftToRuntime(FileSyntax file, RuntimeAsync project) =>
        Left is null && RuntimeAsyncFunction.IsObstacle(Body, file, project)
        ? this with { Left = SkipReason.Obstacle(DiagnosticDescriptors.RuntimeAsync) }
        : this;
}
