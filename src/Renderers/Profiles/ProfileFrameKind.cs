namespace Weft.Renderers.Profiles;

/// <summary>What a frame of a profile stands for.</summary>
public enum ProfileFrameKind
{
    /// <summary>A woven method.</summary>
    Method,

    /// <summary>A region of code named at run time.</summary>
    Region,

    /// <summary>A method that ran before its assembly had introduced itself.</summary>
    Unknown,

    /// <summary>Time in which the garbage collector had stopped the program: <c>[gc]</c>.</summary>
    GarbageCollection,

    /// <summary>Time in which no frame was open: <c>[outside]</c>.</summary>
    Outside,

    /// <summary>Time that no path can be charged with: <c>[unattributed]</c>.</summary>
    Unattributed,

    /// <summary>
    /// Time that no share counts: any of the three above on a thread of the pool, resident frames, and frames that the
    /// user names as idle. It stands as <c>[idle]</c>, and exports leave it out, as shares in reports do.
    /// </summary>
    Idle,

    /// <summary>Frames in the middle of a stack that is too deep to be written out: <c>[frames left out]</c>.</summary>
    LeftOut,
}
