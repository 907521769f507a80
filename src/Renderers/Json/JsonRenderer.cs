using System.Text;

namespace Weft.Renderers;

/// <summary>Writes the capture itself, as <see cref="Capture.Save(string)"/> does, so that any other report can be made from it later.</summary>
public sealed class JsonRenderer : Renderer
{
    /// <summary>The renderer.</summary>
    public static JsonRenderer Default { get; } = new();

    /// <summary><c>.json</c>, which covers <c>.weft.json</c>.</summary>
    public override string Extension => ".json";

    /// <inheritdoc/>
    public override void Render(Capture capture, TextWriter writer)
    {
        using var buffer = new MemoryStream();
        capture.Save(buffer);
        writer.Write(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    /// <inheritdoc/>
    public override void Render(Capture capture, Stream stream) => capture.Save(stream);

    internal override Renderer[] WithComparison(
        Renderer[] renderers, string path, CaptureDetails omit, Action<string> complain)
    {
        var earlier = new Lazy<Capture?>(() => CompareSetting.Load(path, omit, complain));
        return Array.ConvertAll(renderers, renderer => renderer.Comparing(() => earlier.Value));
    }
}
