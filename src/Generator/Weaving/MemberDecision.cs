using Weft.Generator.Selection;
using Weft.Generator.Syntax;

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
}
