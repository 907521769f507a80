namespace Weft.Woven;

/// <summary>
/// What a woven executable hands its capture to when it ends. The start-up code that
/// the build generates names the implementation, so the runtime knows no renderer
/// and a trimmed binary carries only those that <c>WeftRenderers</c> lists.
/// </summary>
/// <remarks>Implementations never throw: a problem is one line on standard
/// error, and the program's exit code stays its own.</remarks>
public interface IExitReport
{
    /// <summary>Called once when recording starts: checks where the report is to
    /// go and claims the file, so that a mistake is reported at once.</summary>
    /// <param name="program">Name of the program, the value of <c>{name}</c> in an output path.</param>
    /// <param name="output">Value of <c>WEFT_OUTPUT</c>; null or empty for the
    /// console report on standard error.</param>
    void Open(string program, string? output);

    /// <summary>
    /// Writes the report. Called when the process ends; once more with a later capture if it survived the
    /// signal that had seemed to end it, in which case the earlier report is replaced where that is possible.
    /// </summary>
    void Write(Capture capture);

    /// <summary>
    /// Writes what there is so far to the file, while the program runs on. Whenever the
    /// process is killed, the file holds the last capture that was completely written.
    /// </summary>
    /// <returns>False if there is no file to write, and no use in calling again.</returns>
    bool Flush(Capture capture);
}
