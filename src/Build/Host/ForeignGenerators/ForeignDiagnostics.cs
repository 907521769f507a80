using System.Collections.Immutable;

namespace Weft.Build.ForeignGenerators;

/// <summary>The diagnostics about the project's generators. Each id has a page in docs/diagnostics.</summary>
internal static class ForeignDiagnostics
{
    /// <summary>
    /// Members left because a generator makes code of their text; the weaver warns of those that are marked
    /// themselves.
    /// </summary>
    public const string Text = "WEFT0024";

    /// <summary>Files left because a generator makes something of their paths.</summary>
    public const string Path = "WEFT0110";

    /// <summary>Members left because it is not known, or cannot be mended, what a generator makes of them.</summary>
    public const string Unknown = "WEFT0111";

    private const int FewFiles = 3;

    /// <summary>For each generator that makes something of paths the files that are left.</summary>
    public static IEnumerable<string> ReadByPath(LeftParts left) => left.Parts
        .Where(static part => part.Value.Id == Path)
        .GroupBy(static part => part.Value.Generator, static part => System.IO.Path.GetFileName(part.Key.Path),
            StringComparer.Ordinal)
        .OrderBy(static files => files.Key, StringComparer.Ordinal)
        .Select(static files => BuildDiagnostics.Line(
            "weft",
            Path,
            $"The source generator '{files.Key}' makes code of the paths of files, and woven copies have others: "
            + $"{Named([.. files.Order(StringComparer.Ordinal)])}; "
            + WayOut(files.Key)));

    /// <summary>For each generator that makes another thing in every run what is left on its account.</summary>
    public static IEnumerable<string> Restless(LeftParts left, ImmutableArray<string> generators) =>
        generators.Select(generator => BuildDiagnostics.Line(
        "weft",
        Unknown,
        $"The source generator '{generator}' makes another thing of the same program in every run, so that nobody can "
        + $"tell what woven text changes in it: {Members(left, generator)}; "
        + WayOut(generator)));

    /// <summary>That the generators could not be run, and what is left on their account.</summary>
    public static string NotRun(ImmutableArray<string> generators, string cause, int count) => BuildDiagnostics.Line(
        "weft",
        Unknown,
        $"The source generators '{string.Join("', '", generators)}' {cause} when the weaver tried what they make of "
        + $"woven text: {Members(count)}; {WayOut(string.Join(';', generators))}");

    /// <summary>That nothing can be woven on account of some generators.</summary>
    public static string Against(ImmutableArray<string> generators) => BuildDiagnostics.Line(
        "weft",
        Unknown,
        $"The program is built without probes, because the source generator '{string.Join("', '", generators)}' makes "
        + $"other code as soon as anything is woven; {WayOut(string.Join(';', generators))}");

    private static string WayOut(string generators) =>
        $"if that does no harm, say so with WeftTrustedGenerators={generators}";

    private static string Members(LeftParts left, string generator) => Members(left.Count(Unknown, generator));

    private static string Members(int count) =>
        count == 1
            ? "1 member with an attribute of theirs is left as it is"
            : $"{count} members with attributes of theirs are left as they are";

    private static string Named(ImmutableArray<string> files) => files.Length == 1 ? $"{files[0]} is left as it is"
        : files.Length <= FewFiles ? $"{string.Join(", ", files)} are left as they are"
        : $"{files[0]} and {files.Length - 1} more are left as they are";
}
