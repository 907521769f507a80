using System.Text;

namespace Weft.Renderers;

/// <summary>Turns a capture into a text, a page or a file. Renderers are immutable and safe to share between threads.</summary>
public abstract class Renderer
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The extension of the files it writes, lower case with its dot, for instance <c>.html</c>; a report's file name selects the renderer by it.</summary>
    public abstract string Extension { get; }

    /// <summary>Writes the report of a capture. Equal captures give equal reports. The writer stays open.</summary>
    /// <exception cref="IOException">The writer cannot be written to.</exception>
    public abstract void Render(Capture capture, TextWriter writer);

    /// <summary>Writes the report of a capture as UTF-8 without byte order mark. The stream stays open.</summary>
    /// <exception cref="IOException">The stream cannot be written to.</exception>
    public virtual void Render(Capture capture, Stream stream)
    {
        using var writer = new StreamWriter(stream, s_utf8, leaveOpen: true);
        Render(capture, writer);
    }

    /// <summary>The renderer as environment variables ask for it; the same where none speaks of it.</summary>
    /// <param name="variable">Value of a variable; null if it is not set.</param>
    /// <param name="complain">Takes a sentence on each that is not understood, without its full stop.</param>
    internal virtual Renderer Configured(Func<string, string?> variable, Action<string> complain) => this;

    /// <summary>A renderer that shows what has changed since an earlier capture; this one where it shows no such thing.</summary>
    /// <param name="earlier">Reads that capture; null if it cannot be read, and then there is the ordinary report.</param>
    internal virtual Renderer Comparing(Func<Capture?> earlier) => this;

    /// <summary>
    /// Has other renderers compare with a capture in a file that this one has written. Only the renderer that reads captures does so: a program without it, and a NativeAOT one has it only if asked to,
    /// then carries nothing of comparisons.
    /// </summary>
    /// <param name="renderers">What is compiled in.</param>
    /// <param name="path">The file of the earlier capture; read when a report is written.</param>
    /// <param name="omit">What the report leaves out of the earlier capture, too.</param>
    /// <param name="complain">Takes a sentence if the file cannot be read, without its full stop.</param>
    internal virtual Renderer[] WithComparison(
        Renderer[] renderers, string path, CaptureDetails omit, Action<string> complain) => renderers;
}
