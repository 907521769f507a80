namespace Weft.Tests.Interleavings;

/// <summary>What keeps captures true. Each can be left out of the model, to see that it is needed.</summary>
public enum Barrier
{
    /// <summary>Nothing is left out.</summary>
    None,

    /// <summary><c>ThreadStack.Enter</c> and <c>Leave</c>: the number is read by
    /// <c>Volatile.Read</c>, so not ahead of what the probe before stores.</summary>
    TickRead,

    /// <summary><c>ThreadStack.Enter</c>: <c>Volatile.Write</c> of the depth.</summary>
    DepthRelease,

    /// <summary><c>ThreadStack.Grow</c>: <c>Volatile.Write</c> of the array.</summary>
    SlotsRelease,

    /// <summary><c>ThreadCommits.Begin</c>: full fence after the version has become odd.</summary>
    OddVersionFence,

    /// <summary><c>ThreadCommits.End</c>: <c>Volatile.Write</c> of the even version.</summary>
    EvenVersionRelease,

    /// <summary><c>CaptureEnd.Publish</c>: the number is published before anything is read.</summary>
    EndNumber,

    /// <summary><c>CaptureEnd.Publish</c>: the barrier on all processors.</summary>
    ProcessWideFence,

    /// <summary><c>ThreadCommits.TryRead</c>: <c>Volatile.Read</c> of the version.</summary>
    VersionAcquire,

    /// <summary><c>ThreadStack.CopySlots</c>: <c>Volatile.Read</c> of the depth.</summary>
    DepthAcquire,

    /// <summary><c>ThreadStack.CopySlots</c>: <c>Volatile.Read</c> of the array.</summary>
    SlotsAcquire,

    /// <summary><c>ThreadCommits.TryRead</c>: full fence before the version is compared.</summary>
    ReaderFence,

    /// <summary><c>ThreadCommits.TryRead</c>: comparing the version.</summary>
    VersionComparison,

    /// <summary><c>TickLog.Append</c>: the lock around it.</summary>
    WriterLock,

    /// <summary><c>TickLog.Append</c>: <c>Volatile.Write</c> of the cell.</summary>
    CellRelease,

    /// <summary><c>TickLog.Append</c>: <c>Volatile.Write</c> of the number.</summary>
    NumberRelease,

    /// <summary><c>TickLog.Newest</c>: <c>Volatile.Read</c> of the number.</summary>
    NumberAcquire,

    /// <summary><c>TickLog.Newest</c>: <c>Volatile.Read</c> of the cell.</summary>
    CellAcquire,

    /// <summary><c>TickLog.Newest</c>: comparing the number.</summary>
    NumberComparison,

    /// <summary><c>Activation</c>: a change is announced before the clock is read for it.</summary>
    AnnouncementFirst,

    /// <summary><c>Activation.EndCalled</c>: a change is announced, and the clock read, before it is made.</summary>
    AnnouncementBeforeChange,

    /// <summary><c>WaitAccount.Begin</c> and <c>End</c>: a change counts as
    /// complete after its time has been added.</summary>
    CompletionLast,

    /// <summary><c>WaitAccount.Read</c>: <c>Volatile.Read</c> of the changes that are complete.</summary>
    WaitingAcquire,

    /// <summary><c>WaitAccount.Read</c>: full fence before the announcements are read.</summary>
    AccountFence,

    /// <summary><c>WaitAccount.Read</c>: comparing the announcements.</summary>
    AnnouncementComparison,
}
