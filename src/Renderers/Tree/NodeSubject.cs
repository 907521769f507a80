namespace Weft.Renderers;

/// <summary>The subject of a node; siblings with equal subjects are one call path. Two
/// methods are the same if kind, name, type, file, line, assembly and group are.</summary>
internal sealed class NodeSubject : IEquatable<NodeSubject>
{
    private readonly int _hash;

    private NodeSubject(CallNodeKind kind, ProfiledMethod? method, string text)
    {
        (Kind, Method, Text) = (kind, method, text);
        _hash = HashCode.Combine((int)kind, method, text);
    }

    internal static NodeSubject Root { get; } = new(CallNodeKind.Root, null, "");

    internal CallNodeKind Kind { get; }

    /// <summary>The method of the frame or the idle time; null if it has no method.</summary>
    internal ProfiledMethod? Method { get; }

    /// <summary>Name of the thread or of the group; otherwise empty. As
    /// recorded, so not yet safe to show.</summary>
    internal string Text { get; }

    internal bool IsFrame => Kind is CallNodeKind.Frame or CallNodeKind.HiddenFrame;

    internal static NodeSubject Frame(ProfiledMethod method) => new(CallNodeKind.Frame, method, "");

    internal static NodeSubject HiddenFrame(ProfiledMethod method) => new(CallNodeKind.HiddenFrame, method, "");

    /// <summary>Idle time of a method.</summary>
    internal static NodeSubject Idle(CallNodeKind kind, ProfiledMethod method) => new(kind, method, "");

    /// <summary>The same about another method.</summary>
    internal NodeSubject With(ProfiledMethod method) => new(Kind, method, Text);

    /// <summary>Anything but a frame.</summary>
    internal static NodeSubject Of(CallNodeKind kind, string text = "") => new(kind, null, text);

    public bool Equals(NodeSubject? other)
        => ReferenceEquals(this, other)
            || (other is not null && _hash == other._hash && Kind == other.Kind && Text == other.Text
                && Equals(Method, other.Method));

    public override bool Equals(object? obj) => Equals(obj as NodeSubject);

    public override int GetHashCode() => _hash;
}
