namespace Weft.Renderers;

/// <summary>What the console report shows, and how it looks.</summary>
public sealed record ConsoleOptions
{
    /// <summary>The kind of rows; by default call paths.</summary>
    public ConsoleView View { get; init; }

    /// <summary>The figures before each row; by default the usual ones.</summary>
    public ConsoleColumns Columns { get; init; } = ConsoleColumns.Usual;

    /// <summary>
    /// Whether times are per cent instead of seconds: running times of the time
    /// of all threads, waits of all waits or, where that is more, of the same.
    /// </summary>
    public bool Percent { get; init; }

    /// <summary>Whether every thread has a tree of its own, those of one name together.</summary>
    public bool ByThread { get; init; }

    /// <summary>
    /// Whether the rows come alone, after one line that says of what, for a block in
    /// the middle of a program's own output. Callers that only lead to where the
    /// session started are left out, and at most half of <see cref="Rows"/> are shown.
    /// </summary>
    public bool Short { get; init; }

    /// <summary>
    /// Patterns of members whose frames are hidden, but for the first that other code calls:
    /// <c>Namespace.Type.Member</c> or the beginning of it, <c>*</c> for any characters within a part of the name,
    /// <c>**</c> for any across parts. They keep their time and what they call back. By default none. A timeline hides
    /// none.
    /// </summary>
    public IReadOnlyList<string> Hide { get; init; } = [];

    /// <summary>
    /// Patterns, as those of <see cref="Hide"/>, of members that only wait for something to do.
    /// Their own time, un-woven code that they call included, is no part of shares, colours and
    /// folding, beside that of members that <see cref="ProfileAttribute.Idle"/> names.
    /// </summary>
    public IReadOnlyList<string> Idle { get; init; } = [];

    /// <summary>
    /// Whether idle time counts as any other, and stands where it was spent: that of pool threads
    /// without work, of frames that blocked all along while others worked, and of what is named
    /// as idle. By default all of it is one row and no part of shares, colours and folding.
    /// </summary>
    public bool CountIdle { get; init; }

    /// <summary>Whether frames are also shown one by one where <see cref="ProfileAttribute.Group"/>
    /// puts them in a group. By default a group is folded like hidden members.</summary>
    public bool OpenGroups { get; init; }

    /// <summary>
    /// Whether times are coloured by share with ANSI escape sequences. Null, the default,
    /// decides by the writer: yes for <see cref="Console.Out"/> or <see cref="Console.Error"/>
    /// on a terminal unless the environment variable <c>NO_COLOR</c> is set, no for any other.
    /// </summary>
    public bool? Color { get; init; }

    /// <summary>Whether the tree's guides are box-drawing characters rather than
    /// ASCII. Null, the default, decides by the writer's encoding.</summary>
    public bool? Unicode { get; init; }

    /// <summary>
    /// Characters a line may have, at least 20; long names are shortened in the middle, figures never.
    /// Null, the default, is the terminal's width if the writer is one, and no limit for any other.
    /// </summary>
    public int? Width { get; init; }

    /// <summary>Call paths with a smaller share of the time than this are
    /// folded into their callers; 0 to 1, by default 0.01.</summary>
    public double Threshold { get; init; } = 0.01;

    /// <summary>
    /// Rows that the report is to have at most, so that it fits on a screen; at least 1, by
    /// default 40. If a tree has more at <see cref="Threshold"/>, the threshold is raised
    /// until it fits, though not above 5 %. <see cref="int.MaxValue"/> leaves it alone.
    /// </summary>
    public int Rows { get; init; } = 40;

    /// <summary>Number of shown levels of the tree; deeper levels are folded.
    /// At least 1. Null, the default, is 100, and for callers 4.</summary>
    public int? Levels { get; init; }
}
