namespace Weft.Renderers;

/// <summary>What the page shows.</summary>
public sealed record HtmlOptions
{
    /// <summary>
    /// Patterns of members whose frames are hidden, but for the first that other code calls:
    /// <c>Namespace.Type.Member</c> or the beginning of it, <c>*</c> for any characters within a part of the
    /// name, <c>**</c> for any across parts. A row stands for them, which the reader can open. By default none.
    /// </summary>
    public IReadOnlyList<string> Hide { get; init; } = [];

    /// <summary>Patterns, as those of <see cref="Hide"/>, of members that only wait for something to do:
    /// their own time is no part of shares and colours, and stands in the row of what is idle.</summary>
    public IReadOnlyList<string> Idle { get; init; } = [];
}
