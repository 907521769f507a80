using System.Collections.Immutable;

namespace Weft.Renderers.Tests.Settings;

/// <summary>A format from outside: text, with a suffix that ends as one of Weft's own does.</summary>
public sealed class ToyTextRenderer : TextRenderer
{
    public static ToyTextRenderer Default { get; } = new();

    public override ImmutableArray<string> Suffixes => [".toy.json"];

    public override void Render(Capture capture, TextWriter writer) =>
        writer.Write("{\"toy\":" + capture.Methods.Length + "}");
}

/// <summary>
/// A format from outside in bytes that are no text, which takes what it hides from the settings of the user.
/// </summary>
public sealed class ToyBinaryRenderer(byte mark) : Renderer, IConfigurableRenderer
{
    public static ToyBinaryRenderer Default { get; } = new(0);

    public override ImmutableArray<string> Suffixes => [".toy", ".binary-toy"];

    public override void Render(Capture capture, Stream stream) =>
        stream.Write([0xff, 0x00, mark, (byte)capture.Methods.Length]);

    public Renderer Configured(ReportSettings settings)
    {
        if (settings.Read("TOY_MARK") is not { Length: > 0 } value)
        {
            return this;
        }

        if (byte.TryParse(value, out var asked))
        {
            return new ToyBinaryRenderer(asked);
        }

        settings.Complain($"TOY_MARK: '{value}' is no number up to 255 and is ignored");
        return this;
    }
}
