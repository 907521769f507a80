using System.Collections.Immutable;
using Weft.Generator.Model;

namespace Weft.Build.ForeignGenerators;

/// <summary>The members that the project's own generators allow to weave.</summary>
/// <param name="Parts">The parts to be left, each with the path of its file.</param>
/// <param name="Messages">The messages, as lines in MSBuild's canonical form.</param>
/// <param name="IsAgainstWeaving">Whether the program is to be built as it was written.</param>
internal sealed record Verdict(ImmutableArray<(string Path, ForeignRead Read)> Parts, ImmutableArray<string> Messages,
    bool IsAgainstWeaving = false)
{
    /// <summary>Everything may be woven.</summary>
    public static Verdict Nothing { get; } = new([], []);

    /// <summary>The parts in the form that a weave takes them.</summary>
    public ForeignReadTable Reads =>
        Parts.IsEmpty ? ForeignReadTable.Nothing : new(Parts.ToLookup(static one => one.Path, static one => one.Read));
}
