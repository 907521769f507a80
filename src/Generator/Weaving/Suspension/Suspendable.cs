using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Weft.Generator.Weaving.Suspension;

/// <summary>Tells which functions give up their thread in the middle and go on later, perhaps on another one.</summary>
internal static class Suspendable
{
    /// <summary>Whether a body is that of an async function or an iterator.</summary>
    public static bool Is(WeavableBody body, FileSyntax file) => AsyncFunction.Is(body.Declaration) || file.Iterators.Contains(body.Declaration);

    /// <summary>
    /// Whether a body holds functions or queries. What they capture lives in an object for each block, so that no block may be added: stack traces
    /// would name another class.
    /// </summary>
    public static bool IsBlockless(WeavableBody body) => OwnNodes.Of(body).Any(node => node is QueryExpressionSyntax || OwnNodes.IsFunction(node));
}
