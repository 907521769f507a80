namespace Weft.Renderers;

/// <summary>What a row of a console report tells in figures. What a capture does not know has no column.</summary>
[Flags]
public enum ConsoleColumns
{
    /// <summary>Names alone.</summary>
    None = 0,

    /// <summary><see cref="Total"/> and <see cref="Self"/>, and <see cref="Wait"/> where async methods waited.</summary>
    Usual = 1,

    /// <summary>Time with the frame open.</summary>
    Total = 2,

    /// <summary>Time with the frame innermost. Without this column it has rows of its own.</summary>
    Self = 4,

    /// <summary>Time in which async methods were suspended.</summary>
    Wait = 8,

    /// <summary>Processor time.</summary>
    Cpu = 16,
}
