namespace Weft.Renderers;

/// <summary>
/// A renderer that encodes the output of another renderer, and whose suffix follows the suffix of that renderer.
/// </summary>
internal interface IWrappingRenderer
{
    /// <summary>The other renderer, wrapped.</summary>
    Renderer Around(Renderer renderer);
}
