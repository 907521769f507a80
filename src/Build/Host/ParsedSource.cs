using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Weft.Build;

/// <summary>One file of the project, parsed as csc will parse it.</summary>
/// <param name="Path">Absolute path.</param>
/// <param name="Tree">Its syntax tree; null if the file's encoding is unknown.</param>
/// <param name="Encoding">The encoding a copy is written with.</param>
internal sealed record ParsedSource(string Path, SyntaxTree? Tree, Encoding Encoding)
{
    /// <summary>Reads and parses a file.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ParsedSource Read(string path, CSharpParseOptions options)
    {
        if (SourceReader.Decode(File.ReadAllBytes(path)) is not var (text, encoding))
        {
            return new ParsedSource(path, Tree: null, Encoding.UTF8);
        }

        var source = SourceText.From(text, encoding);
        return new ParsedSource(path, CSharpSyntaxTree.ParseText(source, options, path), encoding);
    }
}
