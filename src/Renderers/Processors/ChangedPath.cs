namespace Weft.Renderers.Processors;

/// <summary>A call path of a comparison that is worth a row.</summary>
/// <param name="node">The path.</param>
/// <param name="above">Place of its caller in the list; -1 for an outermost one.</param>
/// <param name="level">1 for an outermost one.</param>
/// <param name="largest">The largest change of it or of anything below it, without its sign, nanoseconds.</param>
internal readonly struct ChangedPath(ComparedNode node, int above, int level, long largest)
{
    internal ComparedNode Node => node;

    internal int Above => above;

    internal int Level => level;

    internal long Largest => largest;
}
