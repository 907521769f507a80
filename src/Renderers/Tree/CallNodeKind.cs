namespace Weft.Renderers;

/// <summary>The kind of time of a <see cref="CallNode"/>.</summary>
internal enum CallNodeKind
{
    /// <summary>The invisible node above all others.</summary>
    Root,

    /// <summary>A frame of <see cref="CallNode.Method"/>.</summary>
    Frame,

    /// <summary>A frame within a <see cref="Group"/>: not shown until the group is opened.</summary>
    HiddenFrame,

    /// <summary>
    /// Frames of code that a reader need not see inside of. Its children are <see cref="HiddenFrame"/>s
    /// and it has no time of its own, so that the tree below it is the same as without the group.
    /// </summary>
    Group,

    /// <summary>A group that cannot be opened: stands for all of its hidden
    /// frames, and its children are the frames that those called.</summary>
    ClosedGroup,

    /// <summary>A thread, or threads of one name: the frames below it ran there.</summary>
    Thread,

    /// <summary>Beside the threads of a tree: the async methods below it waited, on no thread.</summary>
    Waiting,

    /// <summary>In a table of methods: call paths that had been folded into
    /// their callers, so that their methods are not known.</summary>
    Folded,

    /// <summary>The garbage collector had stopped the program.</summary>
    GarbageCollection,

    /// <summary>No frame was open.</summary>
    Outside,

    /// <summary>Time after a thread's last probe that could not be charged.</summary>
    Unattributed,

    /// <summary>Above the three below: time that no change of code could save,
    /// which is shown but does not count for shares.</summary>
    Idle,

    /// <summary>
    /// <see cref="GarbageCollection"/>, <see cref="Outside"/> or <see cref="Unattributed"/> on a thread-pool thread.
    /// Such threads mostly wait for work.
    /// </summary>
    PoolIdle,

    /// <summary>A frame, or a thread without any, that was open all along while others worked.</summary>
    Resident,

    /// <summary>The own time of a method that the user or an attribute names as idle.</summary>
    NamedIdle,
}

/// <summary>Properties of kinds.</summary>
internal static class CallNodeKinds
{
    /// <summary>Whether time of a kind is idle, and so does not count for shares.</summary>
    internal static bool IsIdle(this CallNodeKind kind) =>
        kind is CallNodeKind.Idle or CallNodeKind.PoolIdle or CallNodeKind.Resident or CallNodeKind.NamedIdle;
}
