namespace Weft.Renderers;

/// <summary>What the page shows.</summary>
public sealed record HtmlOptions
{
    /// <summary>
    /// Patterns of members whose frames are hidden, but for the first that other code calls: <c>Namespace.Type.Member</c> or the beginning of it, <c>*</c> for any
    /// characters within a part of the name, <c>**</c> for any across parts. A row stands for them, which the reader can open. By default none.
    /// </summary>
    public IReadOnlyList<string> Hide { get; init; } = [];
}
