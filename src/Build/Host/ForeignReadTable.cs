using System.Collections.Immutable;
using Weft.Generator.Model;

namespace Weft.Build;

/// <summary>The parts of a project that generators of others read, by the paths of their files.</summary>
internal sealed class ForeignReadTable(ILookup<string, ForeignRead> reads)
{
    private readonly ImmutableDictionary<string, ImmutableDictionary<string, string>> _options = reads.ToImmutableDictionary(
        static file => file.Key, static file => ImmutableDictionary<string, string>.Empty.Add(ForeignReadText.Key, ForeignReadText.Of(file)));

    /// <summary>Nobody reads anything.</summary>
    public static ForeignReadTable Nothing { get; } = new(Array.Empty<(string Path, ForeignRead Read)>().ToLookup(static one => one.Path, static one => one.Read));

    /// <summary>What the weaving generator is told of a file, as options; empty for most.</summary>
    public ImmutableDictionary<string, string> Of(string path) => _options.GetValueOrDefault(path, ImmutableDictionary<string, string>.Empty);
}
