using System.Globalization;
using Microsoft.CodeAnalysis;
using Weft.Generator.Model;

namespace Weft.Generator.Selection;

/// <summary>Why a member is left as it is.</summary>
/// <param name="Kind">What such members are counted under in the report: a word
/// or two, or the id of a diagnostic.</param>
/// <param name="Detail">What is particular about this one; empty if nothing is.</param>
internal sealed record LeftReason(string Kind, string Detail = "")
{
    private const string TrivialKind = "trivial";

    public static LeftReason NotMarked { get; } = new("not marked");

    public static LeftReason CarvedOut { get; } = new("NoProfile");

    public static LeftReason Generated { get; } = new("generated code");

    public static LeftReason NotIncluded { get; } = new("not included");

    /// <summary>The compiler will reject the file, in which a body may not be what it seems.</summary>
    public static LeftReason Broken { get; } = new("syntax errors");

    /// <summary>The member is wanted and cannot be woven, or not without a doubt.</summary>
    public static LeftReason Obstacle(DiagnosticDescriptor diagnostic) =>
        new(diagnostic.Id, diagnostic.Title.ToString(CultureInfo.InvariantCulture));

    /// <summary>A source generator makes code of the member's text, or of its file's path.</summary>
    public static LeftReason ReadBy(ForeignRead read) => new(read.Id, "read by " + read.Generator);

    public static LeftReason Excluded(string pattern) => new("excluded", "by " + pattern);

    public static LeftReason Trivial(int tokens) => new(TrivialKind, tokens + " tokens");

    /// <summary>Whether the member is left for its size alone.</summary>
    public bool IsTrivial => Kind == TrivialKind;
}
