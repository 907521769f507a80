namespace Weft.Renderers;

/// <summary>A renderer that can show the changes since an earlier capture.</summary>
public interface IComparingRenderer
{
    /// <summary>A renderer that shows it.</summary>
    /// <param name="earlier">
    /// Reads the earlier capture; null if it cannot be read, and then there is the ordinary report.
    /// </param>
    Renderer Comparing(Func<Capture?> earlier);
}
