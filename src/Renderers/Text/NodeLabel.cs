using System.Globalization;

namespace Weft.Renderers;

/// <summary>How a node of the tree is called in reports. All texts are safe to
/// show (<see cref="VisibleText"/>).</summary>
/// <param name="Name">Short name, for instance <c>Lexer.Next</c>.</param>
/// <param name="Location">Source file and line, for instance <c>src/Lexer.cs:40</c>; empty if unknown.</param>
/// <param name="Detail">The parts that the short name leaves out: full name and assembly,
/// or the meaning of a row in brackets.</param>
internal readonly record struct NodeLabel(string Name, string Location, string Detail)
{
    internal static NodeLabel Of(CallNode node) => Of(node.Subject);

    internal static NodeLabel Of(NodeSubject subject) => subject.Kind switch
    {
        CallNodeKind.Frame or CallNodeKind.HiddenFrame => OfMethod(subject.Method!),
        CallNodeKind.GarbageCollection => new("[gc]", "", "The garbage collector had stopped the program."),
        CallNodeKind.Outside => new("[outside]", "", "No woven method was running."),
        CallNodeKind.Unattributed =>
            new("[unattributed]", "",
                "Running threads that no tick has met yet, and ticks for which there was no memory."),
        CallNodeKind.Folded => new("[folded]", "", "Call paths too short to be shown one by one."),
        CallNodeKind.Group => new("[hidden frames]", "", "What ran inside of code that is not shown."),
        CallNodeKind.ClosedGroup => new(VisibleText.Of(subject.Text), "", "What ran inside of code that is not shown."),
        CallNodeKind.Thread => new(VisibleText.Of(subject.Text), "", "What ran on threads of this name."),
        CallNodeKind.Waiting => new("[waiting]", "", "Async methods that waited, on no thread."),
        CallNodeKind.Idle => new("[idle]", "", "Time that no change of code could save. No part of the shares."),
        CallNodeKind.PoolIdle =>
            new("[idle pool threads]", "", "Thread-pool threads with no woven method running. No part of the shares."),
        CallNodeKind.Resident => OfIdle(subject, "blocked all along while others worked"),
        CallNodeKind.NamedIdle => OfIdle(subject, "named as idle"),
        _ => new("", "", ""),
    };

    private static NodeLabel OfIdle(NodeSubject subject, string cause)
    {
        var label = subject.Method is { } method
            ? OfMethod(method)
            : new($"[outside] of {VisibleText.Of(subject.Text)}", "", "No woven method was running.");
        return label with { Detail = $"{label.Detail}; {cause}. No part of the shares." };
    }

    private static NodeLabel OfMethod(ProfiledMethod method)
    {
        var location = method.Line > 0
            ? method.File + ":" + method.Line.ToString(CultureInfo.InvariantCulture) : method.File;
        var fullName = MemberText.Full(method);
        var detail = method.Kind switch
        {
            FrameKind.Region => $"region {fullName}",
            FrameKind.Unknown => $"{fullName}: ran before its assembly had introduced itself",
            _ => method.Assembly.Length > 0 ? $"{fullName} in {method.Assembly}" : fullName,
        };
        return new(VisibleText.Of(MemberText.Short(method)), VisibleText.Of(method.File.Length > 0 ? location : ""),
            VisibleText.Of(detail));
    }
}
