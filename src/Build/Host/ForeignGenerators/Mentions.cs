using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;

namespace Weft.Build.ForeignGenerators;

/// <summary>
/// The attributes that generators name. Their names stand in an assembly as text or as names of types, and so among
/// its bytes.
/// </summary>
/// <param name="assemblies">The assemblies of generators.</param>
internal sealed class Mentions(ImmutableArray<string> assemblies)
{
    // Of the framework, and of no meaning to a generator that makes code of a member; most of them it writes into
    // what it makes.
    private static readonly HashSet<string> s_common = new(
        [
            "AttributeUsage", "CLSCompliant", "CompilerGenerated", "Conditional", "DebuggerBrowsable",
            "DebuggerDisplay", "DebuggerHidden",
            "DebuggerNonUserCode", "DebuggerStepThrough", "EditorBrowsable", "ExcludeFromCodeCoverage", "Flags",
            "GeneratedCode", "MethodImpl", "NoProfile", "Obsolete",
            "Profile", "Serializable", "StructLayout", "SuppressMessage",
        ],
        StringComparer.Ordinal);

    private readonly ConcurrentDictionary<(string Generator, string Attribute), bool> _known = new();
    private readonly ConcurrentDictionary<string, ImmutableArray<byte[]>> _files = new();

    /// <summary>Whether a part bears an attribute that a generator speaks of.</summary>
    /// <param name="part">The part.</param>
    /// <param name="generator">Name of the generator's assembly; the assemblies beside it count, too.</param>
    public bool AnyOf(Part part, string generator) =>
        part.Attributes.Any(
            attribute => !s_common.Contains(attribute) && _known.GetOrAdd((generator, attribute), Look));

    private bool Look((string Generator, string Attribute) asked)
    {
        var (wide, narrow) = (Encoding.Unicode.GetBytes(asked.Attribute), Encoding.UTF8.GetBytes(asked.Attribute));
        return _files.GetOrAdd(asked.Generator, FilesOf)
            .Any(file => file.AsSpan().IndexOf(wide) >= 0 || file.AsSpan().IndexOf(narrow) >= 0);
    }

    private ImmutableArray<byte[]> FilesOf(string generator)
    {
        var folders = assemblies.Where(path => Path.GetFileNameWithoutExtension(path) == generator)
            .Select(Path.GetDirectoryName).ToHashSet();
        return [.. assemblies.Where(path => folders.Contains(Path.GetDirectoryName(path))).Select(File.ReadAllBytes)];
    }
}
