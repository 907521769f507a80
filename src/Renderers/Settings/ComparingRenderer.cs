namespace Weft.Renderers;

/// <summary>Renders what has changed since an earlier capture; where that cannot be read, the ordinary report.</summary>
internal sealed class ComparingRenderer(Renderer renderer, Func<Capture?> earlier, Action<Capture, Capture, TextWriter> compare) : Renderer
{
    public override string Extension => renderer.Extension;

    public override void Render(Capture capture, TextWriter writer)
    {
        if (earlier() is { } before)
        {
            compare(before, capture, writer);
        }
        else
        {
            renderer.Render(capture, writer);
        }
    }
}
