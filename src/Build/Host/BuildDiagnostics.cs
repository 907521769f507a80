namespace Weft.Build;

/// <summary>
/// The host's own warnings, as lines in the form that MSBuild recognises. Each id has a
/// page in docs/diagnostics; those that the targets give themselves are in Weft.targets.
/// </summary>
internal static class BuildDiagnostics
{
    /// <summary>WEFT0100: nothing is woven, because the weaver itself failed.</summary>
    public static string WeaverFailed(Exception error) =>
        Line("weft", "WEFT0100", $"The program is built without probes, because the weaver failed: {OneLine(error)}");

    /// <summary>WEFT0104: a file is compiled as it is, because it is not
    /// encoded in UTF-8 and has no byte order mark.</summary>
    public static string UnknownEncoding(string path) =>
        Line(path, "WEFT0104",
            "The file is not woven, because it is not valid UTF-8; save it as UTF-8 to have it woven");

    /// <summary>WEFT0105: a file is compiled as it is, because its woven text would not parse.</summary>
    public static string BrokenCopy(string path) =>
        Line(path, "WEFT0105",
            "The file is not woven, because its woven text would not parse; please report this as a bug of Weft");

    /// <summary>WEFT0106: a pattern that can match no name is ignored.</summary>
    public static string BadPattern(string property, string pattern) =>
        Line("weft", "WEFT0106",
            $"{property} has the pattern '{pattern}', which can match no name; patterns are like My.Namespace, "
            + $"My.Types* or **.Member");

    /// <summary>WEFT0107: the list of members that <c>WeftReport</c> asks for could not be written.</summary>
    public static string ReportNotWritten(string path, Exception error) =>
        Line(path, "WEFT0107",
            $"The report of woven members cannot be written: {error.Message.ReplaceLineEndings(" ")}");

    /// <summary>WEFT0108: a file is compiled as it is, because its documentation includes an unreadable file.</summary>
    public static string UnreadableInclude(string path, string file) =>
        Line(
            path,
            "WEFT0108",
            $"The file is not woven, because its documentation includes something of '{file}' that is not there; "
                + "mend the <include>, or remove it");

    /// <summary>A warning in MSBuild's canonical form.</summary>
    public static string Line(string origin, string id, string text) => $"{origin}: warning {id}: {text}";

    // The innermost frame of what went wrong first tells a maintainer where to
    // look. MSBuild takes only one line of a message.
    private static string OneLine(Exception error)
    {
        var cause = error;
        while (cause.InnerException is not null)
        {
            cause = cause.InnerException;
        }

        var place = cause.StackTrace?.Split('\n')[0].Trim();
        return $"{cause.GetType().Name}: {cause.Message} ({place})".ReplaceLineEndings(" ");
    }
}
