namespace Weft;

/// <summary>
/// The call paths of frames that have been suspended, process-wide: a number identifies all callers
/// of a frame, whichever thread it resumes on. A <see cref="Slot"/> can hold such a number.
/// </summary>
/// <remarks>Any thread, at any time.</remarks>
internal static class CallPaths
{
    /// <summary>
    /// Paths that are told apart, some 20 bytes each. Without a session, too, a
    /// suspension leaves its path behind: random recursion must not cost memory for ever.
    /// </summary>
    public const int MaxCount = 1 << 20;

    /// <summary>Frames that are told apart on one call path. Deeper ones stand at the deepest that is.</summary>
    public const int MaxDepth = 65_536;

    /// <summary>The name of <see cref="PathNumber.Others"/> in reports.</summary>
    public const string OthersName = "[other call paths]";

    /// <summary>Id of the frame of <see cref="PathNumber.Others"/>.</summary>
    public static readonly FrameId OthersFrame = new(FrameIds.Reserve(1));

    private static readonly CallPathTree s_tree = new(MaxCount, OthersFrame);

    /// <inheritdoc cref="CallPathTree.Intern"/>
    public static PathNumber Intern(PathNumber parent, FrameId frame) => s_tree.Intern(parent, frame);

    /// <summary>The caller's path, or <see cref="PathNumber.None"/>.</summary>
    public static PathNumber ParentOf(PathNumber path) => s_tree.Table.ParentOf(path);

    /// <summary>Id of the innermost frame.</summary>
    public static FrameId FrameOf(PathNumber path) => s_tree.Table.FrameOf(path);

    /// <summary>Whether frames below it are not told apart from it, so that it
    /// may stand for another frame than its own innermost one.</summary>
    public static bool IsLimit(PathNumber path) => s_tree.Table.IsLimit(path);
}
