namespace Weft.Renderers;

/// <summary>Options of the page.</summary>
public sealed record HtmlOptions
{
    /// <summary>
    /// Patterns of members whose frames are hidden, but for the first that other code calls:
    /// <c>Namespace.Type.Member</c> or the beginning of it, <c>*</c> for any characters within a part of the
    /// name, <c>**</c> for any across parts. One row replaces them, and the reader can open it. By default none.
    /// </summary>
    public IReadOnlyList<string> Hide { get; init; } = [];

    /// <summary>Patterns, as those of <see cref="Hide"/>, of members that only wait for something to do:
    /// their self time is no part of shares and colours, and appears in the row of idle time.</summary>
    public IReadOnlyList<string> Idle { get; init; } = [];
}
