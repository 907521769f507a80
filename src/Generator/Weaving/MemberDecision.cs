using Weft.Generator.Diagnostics;
using Weft.Generator.Model;
using Weft.Generator.Selection;
using Weft.Generator.Syntax;
using Weft.Generator.Weaving.Suspension;

namespace Weft.Generator.Weaving;

/// <summary>What is to become of one member.</summary>
/// <param name="Body">The member.</param>
/// <param name="Selection">Who wants it.</param>
/// <param name="Left">Why it is left as it is, because nobody wants it or something stands against it; null if it is woven.</param>
internal sealed record MemberDecision(WeavableBody Body, SelectionKind Selection, LeftReason? Left)
{
    public static MemberDecision Of(WeavableBody body, MemberSelector selector, Obstacles obstacles)
    {
        var selection = selector.SelectionOf(body);
        var obstacle = selection.Against is null ? obstacles.To(body) : null;
        return new MemberDecision(body, selection.Kind, obstacle is null ? selection.Against : LeftReason.Obstacle(obstacle));
    }

    /// <summary>The same, but for a member that is woven and has to be left to the runtime.</summary>
    public MemberDecision LeftToRuntime(FileSyntax file, RuntimeAsync project) => Left is null && RuntimeAsyncFunction.IsObstacle(Body, file, project)
        ? this with { Left = LeftReason.Obstacle(DiagnosticDescriptors.RuntimeAsync) }
        : this;
}
