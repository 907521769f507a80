namespace Weft.Generator.Weaving;

/// <summary>
/// Rules of widely used analyzers that insertions break by the thousand, and that a project may have made errors. In a woven copy they are silent; what
/// they say of the user's own text is seen in every build that is not woven.
/// </summary>
internal static class SilencedRules
{
    /// <summary>Stands in front of everything else in a copy.</summary>
    public static readonly string Directive = "#pragma warning disable " + string.Join(", ", Ids());

    private static IEnumerable<string> Ids() =>
    [
        // White space, line breaks and braces: insertions keep the columns of what they stand in front of, not the habits of the project.
        "IDE0055",
        .. Range("IDE", 2000, 2006),
        .. Range("SA", 1000, 1028),
        "SA1106", "SA1107",
        .. Range("SA", 1110, 1119),
        "SA1137",
        .. Range("SA", 1500, 1520),

        // Names: that of a probe's variable is meant to be nobody else's.
        "IDE1006", "SA1312",

        // A frame is disposed of and a ValueTask handed on where the rules do not look; a block that was empty still is, but for a probe.
        "CA2000", "CA2012", "S108",
    ];

    private static IEnumerable<string> Range(string prefix, int first, int last) =>
        Enumerable.Range(first, last - first + 1).Select(number => prefix + number);
}
