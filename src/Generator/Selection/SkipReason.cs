using System.Globalization;
using Microsoft.CodeAnalysis;
using Weft.Generator.Model;

namespace Weft.Generator.Selection;

/// <summary>Why a member is left as it is.</summary>
/// <param name="Kind">The heading that the report counts such members under: a word
/// or two, or the id of a diagnostic.</param>
/// <param name="Detail">The details of this one; may be empty.</param>
internal sealed record SkipReason(string Kind, string Detail = "")
{
    private const string TrivialKind = "trivial";

    public static SkipReason NotMarked { get; } = new("not marked");

    public static SkipReason CarvedOut { get; } = new("NoProfile");

    public static SkipReason Generated { get; } = new("generated code");

    public static SkipReason NotIncluded { get; } = new("not included");

    /// <summary>The compiler will reject the file, and its bodies may not be where they seem to be.</summary>
    public static SkipReason Broken { get; } = new("syntax errors");

    /// <summary>The member is wanted and cannot be woven, or not without a doubt.</summary>
    public static SkipReason Obstacle(DiagnosticDescriptor diagnostic) =>
        new(diagnostic.Id, diagnostic.Title.ToString(CultureInfo.InvariantCulture));

    /// <summary>A source generator makes code of the member's text, or of its file's path.</summary>
    public static SkipReason ReadBy(ForeignRead read) => new(read.Id, "read by " + read.Generator);

    public static SkipReason Excluded(string pattern) => new("excluded", "by " + pattern);

    public static SkipReason Trivial(int tokens) => new(TrivialKind, tokens + " tokens");

    /// <summary>Whether the member is left for its size alone.</summary>
    public bool IsTrivial => Kind == TrivialKind;
}
