using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Weft.Generator.Diagnostics;

/// <summary>A diagnostic that can be compared and kept between runs, because it holds no syntax tree.</summary>
/// <param name="Descriptor">The kind of diagnostic.</param>
/// <param name="Severity">Warning where the user marked something; information where only a wider scope would have
/// woven it.</param>
/// <param name="Path">File as the compiler was given it.</param>
/// <param name="Span">Place in that file.</param>
/// <param name="Argument">The thing that the message names.</param>
/// <param name="Cause">The thing that it gives as the reason; empty if it needs none.</param>
internal sealed record DiagnosticInfo(
    DiagnosticDescriptor Descriptor, DiagnosticSeverity Severity, string Path, TextSpan Span, string Argument,
    string Cause = "")
{
    /// <summary>
    /// The diagnostic at its place in a tree of the compilation: only then does <c>#pragma warning disable</c> apply
    /// to it.
    /// </summary>
    public Diagnostic At(SyntaxTree tree) =>
        Diagnostic.Create(Descriptor, Location.Create(tree, Span), Severity, null, null, Argument, Cause);
}
