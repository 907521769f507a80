using System.Collections.Immutable;

namespace Weft.Renderers;

/// <summary>Writes the capture itself, as <see cref="Capture.Save(string)"/>
/// does, so that any other report can be made from it later.</summary>
public sealed class JsonRenderer : Renderer, IComparisonSource
{
    /// <summary>The renderer.</summary>
    public static JsonRenderer Default { get; } = new();

    /// <summary><c>.json</c> and <c>.weft.json</c>.</summary>
    public override ImmutableArray<string> Suffixes => [.. Formats.SuffixesOf("Json")];

    /// <inheritdoc/>
    public override void Render(Capture capture, Stream stream) => capture.Save(stream);

    Renderer[] IComparisonSource.WithComparison(Renderer[] renderers, string path, ReportSettings settings)
    {
        var earlier = new Lazy<Capture?>(() => CompareSetting.Load(path, settings));
        return Array.ConvertAll(renderers,
            renderer => renderer is IComparingRenderer comparing ? comparing.Comparing(() => earlier.Value) : renderer);
    }
}
