using System.Collections.Immutable;
using System.Globalization;

namespace Weft.Build;

/// <summary>A member with a body, as the generator's report source lists it.</summary>
/// <param name="Source">Absolute path of its file.</param>
/// <param name="Path">The same relative to the project.</param>
/// <param name="Line">Line of its declaration, counted from 1.</param>
/// <param name="Member">Its name with type and namespace.</param>
/// <param name="Reason">Why it is left as it is: a word or two, or the id of a diagnostic; empty if it is woven.</param>
/// <param name="Detail">What is particular about the reason; may be empty.</param>
internal sealed record ReportRow(string Source, string Path, int Line, string Member, string Reason, string Detail)
{
    private const int MemberFields = 7;
    private const int PatternFields = 3;

    public bool IsWoven => Reason.Length == 0;

    /// <summary>Reads the members from the report source.</summary>
    public static ImmutableArray<ReportRow> Parse(string text) => [.. FieldsOf(text).Where(static fields => fields.Length == MemberFields).Select(Of)];

    /// <summary>Reads from the report source what is said of patterns that name no member.</summary>
    public static IEnumerable<string> NotesIn(string text) => FieldsOf(text).Where(static fields => fields.Length == PatternFields)
        .Select(static fields => $"{fields[1]} has the pattern '{fields[2]}', which names no member with a body");

    /// <inheritdoc/>
    public override string ToString()
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"{Path}({Line}) {Member}");
        return IsWoven ? "woven  " + place : $"left   {place}: {Reason}" + (Detail.Length == 0 ? "" : $" ({Detail})");
    }

    private static IEnumerable<string[]> FieldsOf(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line.Split('\t'));

    private static ReportRow Of(string[] fields) =>
        new(fields[1], fields[2], int.Parse(fields[3], CultureInfo.InvariantCulture), fields[4], fields[5], fields[6]);
}
