namespace Weft.Renderers.Queries;

/// <summary>A method or region, or a row in brackets for time without any. All texts are safe to show.</summary>
/// <param name="Name">Short name, for instance <c>Lexer.Next</c>, or <c>[gc]</c>.</param>
/// <param name="FullName">
/// Name with the namespace; patterns are compared with it. For a row in brackets its meaning.
/// </param>
/// <param name="File">Source file; empty if unknown.</param>
/// <param name="Line">Line of the declaration, from 1 on; 0 if unknown.</param>
/// <param name="Assembly">Simple name of the assembly; empty if there is none.</param>
/// <param name="Group">The group that the code names; empty if there is none.</param>
/// <param name="IsCode">Whether it is a method or region.</param>
public sealed record MethodFacts(
    string Name, string FullName, string File, int Line, string Assembly, string Group, bool IsCode)
{
    internal static MethodFacts From(NodeSubject subject)
    {
        var label = NodeLabel.Of(subject);
        return subject.Method is { } method
            ? new(
                label.Name,
                VisibleText.Of(MemberText.Full(method)),
                VisibleText.Of(method.File),
                method.Line,
                VisibleText.Of(method.Assembly),
                VisibleText.Of(method.Group),
                IsCode: true)
            : new(label.Name, label.Detail, "", 0, "", "", IsCode: false);
    }
}
