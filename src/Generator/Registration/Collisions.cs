using System.Collections.Immutable;
using Weft.Generator.Model;

namespace Weft.Generator.Registration;

/// <summary>Finds files whose woven copies would get in each other's way, on a
/// file system or in a generator driver that ignores case.</summary>
internal static class Collisions
{
    /// <summary>Paths of the files that have to be left as they are; the first of several, by path, is woven.</summary>
    public static ImmutableArray<string> Among(IEnumerable<WovenBlock> blocks)
    {
        var hints = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { RegistrationSource.HintName };
        var constants = new HashSet<string>(StringComparer.Ordinal);
        return blocks
            .OrderBy(block => block.SourcePath, StringComparer.Ordinal)
            .Where(block => !(hints.Add(block.HintName) & constants.Add(block.ConstantName)))
            .Select(block => block.SourcePath)
            .ToImmutableArray();
    }
}
