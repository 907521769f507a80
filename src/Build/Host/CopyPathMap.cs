using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Weft.Build;

/// <summary>
/// The <c>PathMap</c> under which csc takes a woven copy for its original wherever it writes a path down: in the PDB, in
/// the names of file-local types, for interceptors.
/// </summary>
internal static class CopyPathMap
{
    /// <summary>The project's own map, with that of the copies in front.</summary>
    /// <param name="projectMap">The project's <c>PathMap</c>; may be empty.</param>
    /// <param name="copies">Absolute paths of copies and of what they stand for.</param>
    public static string Of(string projectMap, IReadOnlyCollection<(string Copy, string Original)> copies)
    {
        var parsed = Parse(projectMap);
        var resolver = new SourceFileResolver([], baseDirectory: null, parsed);
        var wanted = copies.Select(one => (one.Copy, Path: resolver.NormalizePath(one.Original, null) ?? one.Original)).ToArray();
        var map = wanted.Select(static one => Shortest(one.Copy, one.Path)).DistinctBy(static one => one.Key).ToImmutableArray();

        // A file that the project's map treats unlike its neighbours would go along with them.
        var check = new SourceFileResolver([], baseDirectory: null, LongestFirst(map));
        var strays = wanted.Where(one => check.NormalizePath(one.Copy, null) != one.Path).Select(static one => Folder(one.Copy, one.Path));
        return string.Join(',', LongestFirst(map.AddRange(strays.Where(stray => !map.Any(one => one.Key == stray.Key)).Distinct()))
            .Select(static one => $"{Escape(one.Key)}={Escape(one.Value)}")
            .Append(projectMap)
            .Where(static one => one.Length > 0));
    }

    private static ImmutableArray<KeyValuePair<string, string>> Parse(string map) =>
        map.Length == 0 ? [] : CSharpCommandLineParser.Default.Parse(["/pathmap:" + map], baseDirectory: null, sdkDirectory: null).PathMap;

    // csc sorts so, too, but not every one that Weft works with is sure to.
    private static ImmutableArray<KeyValuePair<string, string>> LongestFirst(ImmutableArray<KeyValuePair<string, string>> map) =>
        [.. map.OrderByDescending(static one => one.Key.Length).ThenBy(static one => one.Key, StringComparer.Ordinal)];

    // Folders that both paths end with are left out: one prefix then serves for the whole project.
    private static KeyValuePair<string, string> Shortest(string copy, string original)
    {
        var (key, value) = Folder(copy, original);
        while (Last(key) is var name && name.Length > 1 && name.Length < key.Length && name.Length < value.Length && name == Last(value))
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
