using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Weft.Generator.Weaving;

/// <summary>
/// Rules of widely used analyzers that insertions break by the thousand, and that a project may treat as errors.
/// They are silent in a woven copy; builds without probes report them for the user's own text.
/// </summary>
internal static class SilencedRules
{
    private static readonly string[] s_ids =
    [
        // White space, line breaks and braces: insertions keep the columns of
        // what they stand in front of, not the habits of the project.
        "IDE0055",
        .. Range("IDE", 2000, 2006),
        .. Range("SA", 1000, 1028),
        "SA1106", "SA1107",
        .. Range("SA", 1110, 1119),
        "SA1128", "SA1137",
        .. Range("SA", 1500, 1520),
        "S103",

        // Names: that of a probe's variable is meant to be nobody else's. Its type
        // is written as "var", which some projects require and others forbid.
        "IDE1006", "SA1312", "IDE0007", "IDE0008", "RCS1264",

        // A frame is disposed of and a ValueTask handed on where the rules do not look; a frame is not what a
        // task needs that is returned while it is open; a block that was empty still is, but for a probe. Rules
        // that follow a value up to the end of a body lose its track where a block is left by way of another.
        "CA2000", "CA2012", "CA1033", "CA1062", "MA0100", "AsyncFixer04", "S108",

        // What stood in parentheses is the argument of a probe, an element that was created is, too, a resource is
        // written out as "using", and code that is never run begins with what was inserted.
        "IDE0047", "RCS1032", "S1110", "IDE0028", "IDE0063", "IDE0035",
    ];

    // There are rules about long lines, too, and the first line comes before all that could silence them.
    private const int IdsInLine = 12;

    private static readonly string[] s_directives = [.. s_ids
        .Select((id, index) => (Id: id, Line: index / IdsInLine))
        .GroupBy(rule => rule.Line, rule => rule.Id)
        .Select(line => "#pragma warning disable " + string.Join(", ", line))];

    /// <summary>The lines that stand in front of everything else in a copy.</summary>
    public static string Directives(string newLine) =>
        string.Concat(s_directives.Select(directive => directive + newLine));

    /// <summary>The lines in front of which the rules have to be silenced again,
    /// because the user's own directive has restored one of them.</summary>
    public static IEnumerable<int> LinesAfterRestoring(SyntaxNode root)
    {
        for (var directive = root.GetFirstDirective(); directive is not null; directive = directive.GetNextDirective())
        {
            if (directive is PragmaWarningDirectiveTriviaSyntax { IsActive: true } pragma
                && !pragma.DisableOrRestoreKeyword.IsKind(SyntaxKind.DisableKeyword)
                && (pragma.ErrorCodes.Count == 0
                    || pragma.ErrorCodes.Any(
                        code => s_ids.Contains(code.ToString(), StringComparer.OrdinalIgnoreCase))))
            {
                yield return pragma.SyntaxTree.GetText().Lines.GetLineFromPosition(pragma.SpanStart).LineNumber + 1;
            }
        }
    }

    private static IEnumerable<string> Range(string prefix, int first, int last) =>
        Enumerable.Range(first, last - first + 1).Select(number => prefix + number);
}
