using System.Globalization;

namespace Weft.Generator.Paths;

/// <summary>
/// Identifiers made of names that need not be identifiers: what can be read of the name, and a hash of
/// all of it. The same on every machine and in every run, because woven text must not depend on either.
/// </summary>
internal static class StableName
{
    /// <summary>The class that holds the ids of an assembly. Two assemblies
    /// that see each other's internals have different ones.</summary>
    public static string OfModule(string assemblyName) => Identifier(assemblyName, assemblyName);

    /// <summary>The constant that holds the first id of a file.</summary>
    public static string OfFile(string projectPath) =>
        Identifier(projectPath.Substring(projectPath.LastIndexOf('/') + 1), projectPath);

    private static string Identifier(string name, string hashed)
    {
        var letters =
            string.Concat(
                name.Select(character => character < 128 && char.IsLetterOrDigit(character) ? character : '_'));
        var start = letters.Length > 0 && char.IsDigit(letters[0]) ? "_" : "";
        return start + letters + "_" + Hash(hashed).ToString("x8", CultureInfo.InvariantCulture);
    }

    // FNV-1a over UTF-16 code units: string.GetHashCode differs from run to run.
    private static uint Hash(string text)
    {
        var hash = 2166136261u;
        foreach (var character in text)
        {
            hash = unchecked((hash ^ (character & 0xFFu)) * 16777619u);
            hash = unchecked((hash ^ (uint)(character >> 8)) * 16777619u);
        }

        return hash;
    }
}
