using Microsoft.CodeAnalysis;
using Weft.Generator.Selection;

namespace Weft.Generator.Weaving;

/// <summary>Probes stand in a <c>try</c>, and up to .NET 9 the JIT inlines no
/// method that has one, whatever its attributes ask for.</summary>
internal static class Inlining
{
    private const int FirstVersionThatInlinesTry = 10;

    /// <summary>Whether woven members of a program are not inlined, by the framework that it is compiled for.</summary>
    public static bool IsLostIn(Compilation compilation) =>
        compilation.GetSpecialType(SpecialType.System_Object).ContainingAssembly?.Identity.Version.Major is > 0
            and < FirstVersionThatInlinesTry;

    /// <summary>Whether a declaration asks for <c>MethodImplOptions.AggressiveInlining</c>.</summary>
    public static bool IsAskedFor(SyntaxNode declaration) => DeclarationAttributes.Of(declaration)
        .SelectMany(list => list.Attributes)
        .Any(attribute => attribute.ArgumentList?.ToString().Contains("AggressiveInlining") == true);
}
