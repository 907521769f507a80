using System.Collections.Immutable;
using Weft.Generator.Diagnostics;
using Weft.Generator.Model;

namespace Weft.Generator.Weaving;

/// <summary>The result of weaving one file.</summary>
/// <param name="Text">The woven copy; null if the file is left as it is.</param>
/// <param name="Block">The members that the copy profiles; null if the file is left as it is.</param>
/// <param name="Diagnostics">The wishes that could not be met.</param>
/// <param name="Outcome">The outcome for each member; null if no report is wanted.</param>
internal sealed record FileWeaving(string? Text, WovenBlock? Block, ImmutableArray<DiagnosticInfo> Diagnostics,
    FileOutcome? Outcome)
{
    /// <summary>Members that are skipped for being trivial.</summary>
    public int Trivial { get; init; }

    public static FileWeaving Nothing { get; } = new(null, null, [], null);
}
