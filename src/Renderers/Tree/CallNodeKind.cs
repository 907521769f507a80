namespace Weft.Renderers;

/// <summary>What the time of a <see cref="CallNode"/> was spent on.</summary>
internal enum CallNodeKind
{
    /// <summary>The invisible node above all others.</summary>
    Root,

    /// <summary>A frame: <see cref="CallNode.Method"/> says of what.</summary>
    Frame,

    /// <summary>The garbage collector had stopped the program.</summary>
    GarbageCollection,

    /// <summary>No frame was open.</summary>
    Outside,

    /// <summary>Time after a thread's last probe that could not be charged.</summary>
    NotCollected,

    /// <summary>
    /// Any of the three above on a thread-pool thread. Such threads mostly wait for work, so this time is shown but is no part of
    /// what shares are taken of.
    /// </summary>
    PoolIdle,
}
