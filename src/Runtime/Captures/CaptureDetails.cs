namespace Weft;

/// <summary>
/// The details of a capture besides figures and names of code. They may be private when the capture is handed on.
/// </summary>
[Flags]
public enum CaptureDetails
{
    /// <summary>No details.</summary>
    None = 0,

    /// <summary>The program's arguments, <see cref="CaptureHeader.Arguments"/>.</summary>
    Arguments = 1,

    /// <summary>The host's name, <see cref="CaptureHeader.Machine"/>.</summary>
    Machine = 2,

    /// <summary>
    /// Folders of source files outside the project, <see cref="ProfiledMethod.File"/>. Paths relative to the project
    /// stay.
    /// </summary>
    Paths = 4,

    /// <summary>All details.</summary>
    All = Arguments | Machine | Paths,
}
