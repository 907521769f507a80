namespace Weft.Renderers;

/// <summary>How the page's timeline names what a segment shows.</summary>
internal static class HtmlSegment
{
    /// <summary>Rows begin here; below lie the kinds of time that belong to no path.</summary>
    private const int FirstRow = 3;

    /// <summary>0 unattributed, 1 garbage collection, 2 outside, then the rows of the tree of all threads.</summary>
    internal static int Code(int path, int[] rowOfPath)
    {
        if (path < 0)
        {
            return path - TimelineSegment.Unattributed;
        }

        var row = rowOfPath[path];
        return row < 0 ? 0 : FirstRow + row;
    }
}
