using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Prefixes = System.Collections.Immutable.ImmutableArray<System.Collections.Generic.KeyValuePair<string, string>>;

namespace Weft.Build;

/// <summary>
/// The <c>PathMap</c> under which csc takes a woven copy for its original wherever it writes a path down: in the PDB,
/// in the names of file-local types, for interceptors.
/// </summary>
internal static class CopyPathMap
{
    /// <summary>The project's own map, with that of the copies in front.</summary>
    /// <param name="projectMap">The project's <c>PathMap</c>; may be empty.</param>
    /// <param name="copies">Absolute paths of the copies and of their originals.</param>
    public static string Of(string projectMap, IReadOnlyCollection<(string Copy, string Original)> copies)
    {
        var project = Resolver(Parse(projectMap));
        var wanted = copies.Select(one => (one.Copy, Path: Map(project, one.Original))).ToArray();
        var map = LongestFirst(wanted.Select(static one => Shortest(one.Copy, one.Path)));
        var resolver = Resolver(map);
        if (wanted.Any(one => Map(resolver, one.Copy) != one.Path))
        {
            // Where the project's map treats a folder unlike the one around it, each has a prefix of its own.
            map = LongestFirst(wanted.Select(static one => Folder(one.Copy, one.Path)));
        }

        return string.Join(',', map
            .Select(static one => $"{Escape(one.Key)}={Escape(one.Value)}")
            .Append(projectMap)
            .Where(static one => one.Length > 0));
    }

    private static SourceFileResolver Resolver(Prefixes map) => new([], baseDirectory: null, map);

    private static string Map(SourceFileResolver resolver, string path) => resolver.NormalizePath(path, null) ?? path;

    private static Prefixes Parse(string map) =>
        map.Length == 0
            ? []
            : CSharpCommandLineParser.Default.Parse(["/pathmap:" + map], null, sdkDirectory: null).PathMap;

    // csc sorts so, too, but not every one that Weft works with is sure to.
    private static Prefixes LongestFirst(IEnumerable<KeyValuePair<string, string>> map) =>
    [
        .. map.DistinctBy(static one => one.Key)
            .OrderByDescending(static one => one.Key.Length)
            .ThenBy(static one => one.Key, StringComparer.Ordinal),
    ];

    // Folders that both paths end with are left out: one prefix then serves for the whole project.
    private static KeyValuePair<string, string> Shortest(string copy, string original)
    {
        var (key, value) = Folder(copy, original);
        while (Last(key) is { Length: > 1 } name
            && name == Last(value) && name.Length < Math.Min(key.Length, value.Length))
        {
            (key, value) = (key[..^name.Length], value[..^name.Length]);
        }

        return KeyValuePair.Create(key, value);
    }

    private static KeyValuePair<string, string> Folder(string copy, string original) =>
        KeyValuePair.Create(copy[..(LastSeparator(copy) + 1)], original[..(LastSeparator(original) + 1)]);

    // The last folder of a path that ends with a separator, with that separator.
    private static string Last(string path) => path[(LastSeparator(path[..^1]) + 1)..];

    private static int LastSeparator(string path) => path.AsSpan().LastIndexOfAny('/', Path.DirectorySeparatorChar);

    private static string Escape(string path) =>
        path.Replace(",", ",,", StringComparison.Ordinal).Replace("=", "==", StringComparison.Ordinal);
}
