using System.Collections.Immutable;

namespace Weft.Renderers;

/// <summary>
/// Renders the changes since an earlier capture; if that cannot be read, the ordinary report.
/// </summary>
internal sealed class ComparingRenderer(
    TextRenderer renderer, Func<Capture?> earlier, Action<Capture, Capture, TextWriter> compare) : TextRenderer
{
    public override ImmutableArray<string> Suffixes => renderer.Suffixes;

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
