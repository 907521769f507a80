using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Weft.Build.ForeignGenerators;

/// <summary>
/// A part of a source file that is either woven or left: a member with all functions in it, the top-level statements,
/// or a whole file.
/// </summary>
/// <param name="Path">The file, absolute.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Name">Its name; empty for a file.</param>
/// <param name="Types">Names of the types around it, from the inside out; for a file, of all types in it.</param>
/// <param name="Attributes">Names of the attributes on it and on these types, without suffix.</param>
internal sealed record Part(string Path, TextSpan Span, string Name, ImmutableArray<string> Types,
    ImmutableArray<string> Attributes)
{
    /// <summary>Whether both are the same part of the same file.</summary>
    public bool Equals(Part? other) => other is not null && Path == other.Path && Span == other.Span;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Path, Span);
}
