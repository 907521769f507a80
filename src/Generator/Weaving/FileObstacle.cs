using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Weft.Generator.Diagnostics;

namespace Weft.Generator.Weaving;

/// <summary>The reasons against weaving a whole file.</summary>
internal static class FileObstacle
{
    private static readonly char[] s_unmappable = ['"', '\r', '\n', '\u0085', '\u2028', '\u2029'];

    /// <summary>The diagnostic that says why a file is left as it is; null if it can be woven.</summary>
    public static DiagnosticDescriptor? To(string linePath, CompilationUnitSyntax root)
    {
        if (linePath.IndexOfAny(s_unmappable) >= 0)
        {
            return DiagnosticDescriptors.UnmappablePath;
        }

        return root.GetFirstDirective(directive => directive is LineSpanDirectiveTriviaSyntax) is null
            ? null : DiagnosticDescriptors.SpanDirectives;
    }

    /// <summary>Whether the compiler will reject the file anyway: it does so
    /// best in the words of the original.</summary>
    public static bool IsBroken(SyntaxTree tree, SyntaxNode root) =>
        root.ContainsDiagnostics
            && tree.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
