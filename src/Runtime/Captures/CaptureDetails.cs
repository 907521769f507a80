namespace Weft;

/// <summary>
/// What a capture says besides figures and names of code, and what may be nobody else's business when it is handed on.
/// </summary>
[Flags]
public enum CaptureDetails
{
    /// <summary>Nothing of it.</summary>
    None = 0,

    /// <summary>What the program was started with, <see cref="CaptureHeader.Arguments"/>.</summary>
    Arguments = 1,

    /// <summary>The host's name, <see cref="CaptureHeader.Machine"/>.</summary>
    Machine = 2,

    /// <summary>
    /// Folders of source files outside the project, <see cref="ProfiledMethod.File"/>. Paths relative to the project
    /// stay.
    /// </summary>
    Paths = 4,

    /// <summary>All of it.</summary>
    All = Arguments | Machine | Paths,
}
