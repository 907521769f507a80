namespace Weft.Captures;

/// <summary>One kind of frame: a woven method, or a region of code named at run time.</summary>
/// <param name="Kind">The kind of frame.</param>
/// <param name="Name">Method name as written in C#, for instance <c>Render</c>, <c>.ctor</c>,
/// <c>get_Count</c>, <c>Parse&lt;T&gt;</c>, <c>Outer.Local</c>; or the region's name.</param>
/// <param name="Type">Containing type with namespace, for instance
/// <c>Weft.Samples.Engine.Lexer</c>, nested types joined with <c>+</c>; empty for a region.</param>
/// <param name="File">Source file as the build saw it; inside the project's folder
/// relative to it, with forward slashes; empty if unknown.</param>
/// <param name="Line">Line of the declaration in <paramref name="File"/>, counted from 1; 0 if unknown.</param>
/// <param name="Assembly">Simple name of the assembly; empty for a region.</param>
public sealed record ProfiledMethod(FrameKind Kind, string Name, string Type, string File, int Line, string Assembly)
{
    /// <summary>The group that <see cref="ProfileAttribute.Group"/> names for
    /// the method; empty if it is in none.</summary>
    public string Group { get; init; } = "";

    /// <summary>Whether <see cref="ProfileAttribute.Idle"/> says that its own time is idle.</summary>
    public bool IsIdle { get; init; }
}
