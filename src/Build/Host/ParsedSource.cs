using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Weft.Build;

/// <summary>One file of the project, parsed as csc will parse it.</summary>
/// <param name="Path">Absolute path.</param>
/// <param name="Tree">Its syntax tree; null if the file's encoding is unknown.</param>
/// <param name="Encoding">The encoding a copy is written with.</param>
/// <param name="Checksum">Its <see cref="OriginalChecksum"/>.</param>
internal sealed record ParsedSource(string Path, SyntaxTree? Tree, Encoding Encoding, string Checksum)
{
    /// <summary>Reads and parses a file.</summary>
    /// <param name="path">Absolute path.</param>
    /// <param name="codePage">Encoding of files that do not tell theirs; null
    /// to take them for UTF-8 if they are.</param>
    /// <param name="options">How csc will parse it.</param>
    /// <param name="checksumAlgorithm">The project's <c>ChecksumAlgorithm</c>.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ParsedSource Read(
        string path, Encoding? codePage, CSharpParseOptions options, string checksumAlgorithm)
    {
        var bytes = File.ReadAllBytes(path);
        var checksum = OriginalChecksum.Of(bytes, checksumAlgorithm);
        if (SourceReader.Decode(bytes, codePage) is not var (text, encoding))
        {
            return new ParsedSource(path, Tree: null, Encoding.UTF8, checksum);
        }

        var source = SourceText.From(text, encoding);
        return new ParsedSource(path, CSharpSyntaxTree.ParseText(source, options, path), encoding, checksum);
    }
}
