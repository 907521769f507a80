using System.Collections.Immutable;

namespace Weft.Build;

/// <summary>An assembly that csc will be given with <c>/reference</c>.</summary>
/// <param name="Path">Absolute path of the file.</param>
/// <param name="Aliases">The names of <c>extern alias</c> under which it is
/// seen; empty for the usual <c>global</c>.</param>
internal sealed record ReferencedAssembly(string Path, ImmutableArray<string> Aliases)
{
    /// <summary>Reads <c>aliases:path</c>. The aliases come first, because a
    /// path can hold a colon and a name cannot.</summary>
    public static ReferencedAssembly Parse(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var aliases = text[..Math.Max(colon, 0)].Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);
        return new ReferencedAssembly(text[(colon + 1)..], [.. aliases]);
    }
}
