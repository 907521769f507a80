using System.Text;

namespace Weft.Renderers;

/// <summary>
/// A report for a writer, complete before the first character of it is sent; it looks as if it were written there at
/// once.
/// </summary>
internal sealed class ReportText(TextWriter destination) : StringWriter
{
    /// <summary>Where it is sent to.</summary>
    internal TextWriter Destination => destination;

    public override Encoding Encoding => destination.Encoding;
}
