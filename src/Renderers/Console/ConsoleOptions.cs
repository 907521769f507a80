namespace Weft.Renderers;

/// <summary>How the console report looks.</summary>
public sealed record ConsoleOptions
{
    /// <summary>
    /// Whether times are coloured by share with ANSI escape sequences. Null, the default, decides by the writer: yes for
    /// <see cref="Console.Out"/> or <see cref="Console.Error"/> on a terminal unless the environment variable <c>NO_COLOR</c> is set, no for any other.
    /// </summary>
    public bool? Color { get; init; }

    /// <summary>Whether the tree's guides are box-drawing characters rather than ASCII. Null, the default, decides by the writer's encoding.</summary>
    public bool? Unicode { get; init; }

    /// <summary>
    /// Characters a line may have before it is cut, at least 20. Null, the default, is the terminal's width if the writer is one, and no limit for any other.
    /// </summary>
    public int? Width { get; init; }

    /// <summary>Call paths with a smaller share of the time than this are folded into their callers; 0 to 1, by default 0.01.</summary>
    public double Threshold { get; init; } = 0.01;

    /// <summary>
    /// Rows that the tree is to have at most, so that it fits on a screen; at least 1, by default 40. If it has more at <see cref="Threshold"/>, the threshold
    /// is raised until it fits, though not above 5 %. <see cref="int.MaxValue"/> leaves it alone.
    /// </summary>
    public int Rows { get; init; } = 40;

    /// <summary>Levels of the tree that are shown; what lies deeper is folded. At least 1, by default 100.</summary>
    public int Levels { get; init; } = 100;
}
