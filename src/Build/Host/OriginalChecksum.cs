using System.Collections.Immutable;
using System.Security.Cryptography;
using Microsoft.CodeAnalysis.Text;
using Weft.Build.Checksums;

namespace Weft.Build;

/// <summary>The checksum that csc would have written into the PDB for a source.</summary>
internal static class OriginalChecksum
{
    /// <summary>The checksum of a file as the configuration of its copy tells it.</summary>
    /// <param name="bytes">All of the file.</param>
    /// <param name="algorithm">The project's <c>ChecksumAlgorithm</c>; empty for the compiler's default.</param>
    public static string Of(ReadOnlySpan<byte> bytes, string algorithm) =>
        algorithm.Equals("SHA1", StringComparison.OrdinalIgnoreCase)
#pragma warning disable CA5350 // It protects nothing: it tells debuggers that a file is the one that was compiled.
            ? TreeChecksum.Write(SourceHashAlgorithm.Sha1, ImmutableArray.Create(SHA1.HashData(bytes)))
#pragma warning restore CA5350
            : TreeChecksum.Write(SourceHashAlgorithm.Sha256, ImmutableArray.Create(SHA256.HashData(bytes)));

    /// <summary>
    /// The directive of C# that states the checksum to any compiler. Compilers ignore it for the name of a compiled
    /// file, so the copy is another document of the PDB then.
    /// </summary>
    /// <param name="path">Absolute path of the original.</param>
    /// <param name="checksum">The result of <see cref="Of"/>.</param>
    public static string Directive(string path, string checksum)
    {
        var (name, digits) = (checksum.Split(' ')[0], checksum.Split(' ')[1]);
        var algorithm = name == nameof(SourceHashAlgorithm.Sha1)
            ? "ff1816ec-aa5e-4d10-87f7-6f4963833460"
            : "8829d00f-11b8-4213-878b-770e8597ac16";
        return $"#pragma checksum \"{path}\" \"{{{algorithm}}}\" \"{digits}\"";
    }
}
