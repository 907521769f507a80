using System.Collections.Immutable;

namespace Weft.Build.ForeignGenerators;

/// <summary>
/// Which files are suspected when a generator makes something of a file's path; the narrowest suspicion first.
/// </summary>
/// <param name="files">The files that have copies.</param>
/// <param name="mentions">The attributes that the generators name.</param>
internal sealed class FileRings(ImmutableArray<Part> files, Mentions mentions)
{
    /// <summary>The suspicions.</summary>
    public ImmutableArray<Ring> All =>
    [
        new(IsCertain: false, difference => NamedByPath(difference)),
        new(IsCertain: false,
            difference => Named(difference).Where(file => mentions.AnyOf(file, difference.Generator))),
        new(IsCertain: false, Named),
        new(IsCertain: false, _ => files),
    ];

    private IEnumerable<Part> NamedByPath(Difference difference)
    {
        var texts = difference.Words.Where(static word => word.Contains('"', StringComparison.Ordinal)).ToList();
        return files.Where(
            file => texts.Any(
                text => text.Contains(Path.GetFileNameWithoutExtension(file.Path), StringComparison.Ordinal)));
    }

    private IEnumerable<Part> Named(Difference difference)
    {
        var words = difference.Words.ToHashSet();
        return files.Where(file => file.Types.Any(words.Contains));
    }
}
