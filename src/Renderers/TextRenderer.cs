using System.Text;

namespace Weft.Renderers;

/// <summary>A renderer of text, which can also go to a terminal or into a string.</summary>
public abstract class TextRenderer : Renderer
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes a capture as text. Equal captures give equal texts. The writer stays open.</summary>
    /// <exception cref="IOException">The writer cannot be written to.</exception>
    public abstract void Render(Capture capture, TextWriter writer);

    /// <summary>Writes a capture as UTF-8 without byte order mark. The stream stays open.</summary>
    /// <exception cref="IOException">The stream cannot be written to.</exception>
    public override void Render(Capture capture, Stream stream)
    {
        using var writer = new StreamWriter(stream, s_utf8, leaveOpen: true);
        Render(capture, writer);
    }
}
