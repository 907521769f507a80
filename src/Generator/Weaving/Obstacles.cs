using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Weft.Generator.Diagnostics;
using Weft.Generator.Syntax;
using Weft.Generator.Syntax.Binding;
using Weft.Generator.Weaving.Suspension;

namespace Weft.Generator.Weaving;

/// <summary>The reasons against weaving single members of a file.</summary>
internal sealed class Obstacles(FileSyntax file, SuspensionObstacles suspensions, LongLines lines, Semantics semantics)
{
    /// <summary>The diagnostic that says why a body is left as it is; null if it can be woven.</summary>
    public DiagnosticDescriptor? To(WeavableBody body)
    {
        if (body.Declaration.Ancestors().Any(node => node is InterpolationSyntax))
        {
            return DiagnosticDescriptors.InsideInterpolation;
        }

        if (suspensions.IsInText(body.Declaration))
        {
            return DiagnosticDescriptors.InText;
        }

        if (lines.AreReachedBy(body.Declaration.Span))
        {
            return DiagnosticDescriptors.LongLine;
        }

        if (NullPromise.IsBrokenBy(body, semantics))
        {
            return DiagnosticDescriptors.Promise;
        }

        return Suspendable.Is(body, file) ? suspensions.To(body) : null;
    }
}
