using Weft.Generator.Diagnostics;
using Weft.Generator.Reporting;

namespace Weft.Generator.Model;

/// <summary>What weaving made of one file.</summary>
/// <param name="Text">The woven copy; null if the file is left as it is.</param>
/// <param name="Block">The members that the copy profiles; null if the file is left as it is.</param>
/// <param name="Diagnostics">What was asked for and could not be done.</param>
/// <param name="Outcome">What became of each member; null if no report is wanted.</param>
internal sealed record FileWeaving(string? Text, WovenBlock? Block, EquatableArray<DiagnosticInfo> Diagnostics, FileOutcome? Outcome)
{
    /// <summary>Members that are left for being trivial.</summary>
    public int Trivial { get; init; }

    public static FileWeaving Nothing { get; } = new(null, null, default, null);

    /// <summary>Stands for a file that cannot be woven before it is known what its code means.</summary>
    public static FileWeaving Unbound { get; } = new("", null, default, null);
}
