namespace Weft.Renderers;

/// <summary>
/// A renderer that writes what another one writes in other bytes, and whose suffix stands behind that of the other.
/// </summary>
internal interface IWrappingRenderer
{
    /// <summary>The other renderer, wrapped.</summary>
    Renderer Around(Renderer renderer);
}
