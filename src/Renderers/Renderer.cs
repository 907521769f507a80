using System.Collections.Immutable;

namespace Weft.Renderers;

/// <summary>
/// One way out of a capture: a report or a file for another tool. Renderers are immutable and safe to share between
/// threads.
/// </summary>
/// <remarks>
/// A renderer that writes text derives from <see cref="TextRenderer"/>. The build passes a custom renderer to the
/// program if an item <c>WeftRenderer</c> names its type, which then needs a public static property <c>Default</c>.
/// </remarks>
/// <example>
/// <code>
/// public sealed class CallsRenderer : Renderer
/// {
///     public static CallsRenderer Default { get; } = new();
///
///     public override ImmutableArray&lt;string&gt; Suffixes =&gt; [".calls"];
///
///     public override void Render(Capture capture, Stream stream) =&gt; stream.Write([(byte)capture.Methods.Length]);
/// }
/// </code>
/// </example>
public abstract class Renderer
{
    /// <summary>
    /// Ends of the names of the files that it writes, the usual one first, each in lower case from its dot on, for
    /// instance
    /// <c>.html</c>. The longest suffix that a file's name ends with selects the renderer, without regard to case.
    /// </summary>
    public abstract ImmutableArray<string> Suffixes { get; }

    /// <summary>Writes a capture. Equal captures give equal bytes. The stream stays open.</summary>
    /// <exception cref="IOException">The stream cannot be written to.</exception>
    public abstract void Render(Capture capture, Stream stream);
}
