using Weft.Generator.Syntax;

namespace Weft.Generator.Weaving.Suspension;

/// <summary>Tells which functions give up their thread in the middle and go on later, perhaps on another one.</summary>
internal static class Suspendable
{
    /// <summary>Whether a body is that of an async function or an iterator.</summary>
    public static bool Is(WeavableBody body, FileSyntax file) =>
        AsyncFunction.Is(body.Declaration) || file.Iterators.Contains(body.Declaration);
}
