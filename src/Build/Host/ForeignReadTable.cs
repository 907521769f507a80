using System.Collections.Immutable;
using Weft.Generator.Model;

namespace Weft.Build;

/// <summary>The parts of a project that generators of others read.</summary>
/// <param name="reads">These parts by the paths of their files.</param>
internal sealed class ForeignReadTable(ILookup<string, ForeignRead> reads)
{
    /// <summary>Nobody reads anything.</summary>
    public static ForeignReadTable Nothing { get; } =
        new(Array.Empty<(string Path, ForeignRead Read)>().ToLookup(static one => one.Path, static one => one.Read));

    /// <summary>The parts of each file that has some, by its path.</summary>
    public ImmutableDictionary<string, ImmutableArray<ForeignRead>> Files { get; } = reads.ToImmutableDictionary(
        static file => file.Key, static file => file.ToImmutableArray());
}
