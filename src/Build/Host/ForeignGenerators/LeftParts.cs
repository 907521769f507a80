using System.Collections.Immutable;
using Weft.Generator.Model;

namespace Weft.Build.ForeignGenerators;

/// <summary>The parts of a program that are to be left, and why.</summary>
/// <param name="Parts">For each part the id of a diagnostic and a generator.</param>
internal sealed record LeftParts(ImmutableDictionary<Part, (string Id, string Generator)> Parts)
{
    /// <summary>None are.</summary>
    public static LeftParts None { get; } = new(ImmutableDictionary<Part, (string Id, string Generator)>.Empty);

    /// <summary>The parts alone.</summary>
    public ImmutableHashSet<Part> All => [.. Parts.Keys];

    /// <summary>The same in the form that a verdict keeps, in an order that does not change from run to run.</summary>
    public ImmutableArray<(string Path, ForeignRead Read)> Reads =>
    [
        .. Parts
            .OrderBy(static part => part.Key.Path, StringComparer.Ordinal)
            .ThenBy(static part => part.Key.Span.Start)
            .ThenBy(static part => part.Key.Span.Length)
            .Select(static part =>
                (part.Key.Path, new ForeignRead(part.Key.Span, part.Value.Id, part.Value.Generator))),
    ];

    /// <summary>The same in the form that a weave takes.</summary>
    public ForeignReadTable Table => new(Reads.ToLookup(static one => one.Path, static one => one.Read));

    /// <summary>These and some more.</summary>
    /// <param name="parts">The parts, each with a generator that reads it.</param>
    /// <param name="id">The diagnostic that says why they are left.</param>
    public LeftParts With(IEnumerable<KeyValuePair<Part, string>> parts, string id) =>
        new(Parts.SetItems(
            parts.Where(part => !Parts.ContainsKey(part.Key))
                .Select(part => KeyValuePair.Create(part.Key, (id, part.Value)))));

    /// <summary>How many are left for one reason on account of one generator.</summary>
    public int Count(string id, string generator) => Parts.Values.Count(reason => reason == (id, generator));
}
