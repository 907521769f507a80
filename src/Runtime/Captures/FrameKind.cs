namespace Weft.Captures;

/// <summary>The kind of code that a frame is an activation of.</summary>
public enum FrameKind
{
    /// <summary>A woven method, constructor, accessor, operator or local function.</summary>
    Method,

    /// <summary>A section of code opened with <see cref="Profiler.Region(string)"/>.</summary>
    Region,

    /// <summary>A woven method that ran before its assembly had introduced
    /// itself to Weft, so that its name is not known.</summary>
    Unknown,
}
