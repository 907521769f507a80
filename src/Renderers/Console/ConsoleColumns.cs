namespace Weft.Renderers;

/// <summary>What a row of a console report tells in figures. What a capture does not know has no column.</summary>
[Flags]
public enum ConsoleColumns
{
    /// <summary>Names alone.</summary>
    None = 0,

    /// <summary><see cref="Start"/>, <see cref="Total"/>, <see cref="Self"/> and
    /// <see cref="When"/>, and those of <see cref="Wait"/>, <see cref="Calls"/>,
    /// <see cref="Allocated"/>, <see cref="Paused"/> and <see cref="Open"/> that were recorded.</summary>
    Usual = 1,

    /// <summary>Time with the frame open.</summary>
    Total = 2,

    /// <summary>Time with the frame innermost. Without this column it has rows of its own.</summary>
    Self = 4,

    /// <summary>Time in which async methods were suspended.</summary>
    Wait = 8,

    /// <summary>Processor time.</summary>
    Cpu = 16,

    /// <summary>Calls of the frame itself.</summary>
    Calls = 32,

    /// <summary>Bytes allocated with the frame open.</summary>
    Allocated = 64,

    /// <summary>Pauses of the garbage collector with the frame open.</summary>
    Paused = 128,

    /// <summary>When it began, in seconds since the start of the session: in a timeline only, which has no columns
    /// but this, <see cref="Total"/>, <see cref="Self"/>, <see cref="Wait"/> and <see cref="When"/>.</summary>
    Start = 256,

    /// <summary>When it went on, as a line of characters from the start of the
    /// session to its end: in a timeline only, and where there is room.</summary>
    When = 512,

    /// <summary>The open columns of the capture that have a heading, as <see cref="CaptureColumn.Queued"/>.</summary>
    Open = 1024,
}
