using System.Collections.Immutable;
using System.IO.Compression;

namespace Weft.Renderers;

/// <summary>
/// Compresses the output of another renderer: <c>run.weft.json.gz</c> is a capture, <c>report.html.gz</c> a page.
/// </summary>
/// <remarks>
/// A renderer by itself, so that a NativeAOT program carries the compression only if its build names it.
/// </remarks>
/// <example>
/// <code>
/// using FileStream file = File.Create("report.html.gz");
/// new GzipRenderer(HtmlRenderer.Default).Render(Capture.Load("run.weft.json"), file);
/// </code>
/// </example>
public sealed class GzipRenderer : Renderer, IWrappingRenderer
{
    private readonly Renderer _renderer;

    /// <summary>Creates a renderer that compresses the output of another one.</summary>
    public GzipRenderer(Renderer renderer)
    {
        ArgumentNullException.ThrowIfNull(renderer);
        _renderer = renderer;
    }

    /// <summary>Compresses the console report; a file's name says if it is to be another one.</summary>
    public static GzipRenderer Default { get; } = new(ConsoleRenderer.Default);

    /// <summary><c>.gz</c>, behind the suffix of the compressed format.</summary>
    public override ImmutableArray<string> Suffixes => [.. Formats.SuffixesOf("Gzip")];

    /// <inheritdoc/>
    public override void Render(Capture capture, Stream stream)
    {
        using var compressed = new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true);
        _renderer.Render(capture, compressed);
    }

    Renderer IWrappingRenderer.Around(Renderer renderer) => new GzipRenderer(renderer);
}
