namespace Weft.Renderers;

/// <summary>
/// Has renderers compare with a capture in a file. Only the renderer that reads captures is one: a program without
/// it, and
/// a NativeAOT one has it only if asked to, then carries nothing of comparisons.
/// </summary>
internal interface IComparisonSource
{
    /// <summary>The renderers, those that can compare comparing.</summary>
    /// <param name="renderers">The renderers that are compiled in.</param>
    /// <param name="path">The file of the earlier capture; read when a report is written.</param>
    /// <param name="settings">Takes a sentence if the file cannot be read.</param>
    Renderer[] WithComparison(Renderer[] renderers, string path, ReportSettings settings);
}
