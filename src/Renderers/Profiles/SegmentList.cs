using System.Collections;
using System.Collections.Immutable;

namespace Weft.Renderers.Profiles;

/// <summary>
/// The segments of a thread's timeline, in the order of time: a view of the capture's, because there can be a
/// million.
/// </summary>
public sealed class SegmentList : IReadOnlyList<ProfileSegment>
{
    private readonly ImmutableArray<TimelineSegment> _segments;
    private readonly StackHandle[] _stacks;
    private readonly StackHandle _pause;
    private readonly StackHandle _unattributed;

    /// <param name="segments">Those of the capture.</param>
    /// <param name="stacks">The stack of each path of the thread.</param>
    /// <param name="pause">Stands for a pause of the garbage collector.</param>
    /// <param name="unattributed">Stands for time of which no path is known.</param>
    internal SegmentList(
        ImmutableArray<TimelineSegment> segments, StackHandle[] stacks, StackHandle pause, StackHandle unattributed)
        => (_segments, _stacks, _pause, _unattributed) = (segments, stacks, pause, unattributed);

    /// <inheritdoc/>
    public int Count => _segments.Length;

    /// <inheritdoc/>
    public ProfileSegment this[int index]
        => new(StackOf(_segments[index].Path), _segments[index].Start, _segments[index].Duration);

    /// <inheritdoc/>
    public IEnumerator<ProfileSegment> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private StackHandle StackOf(int path) => path switch
    {
        >= 0 => _stacks[path],
        TimelineSegment.GarbageCollection => _pause,
        TimelineSegment.Unattributed => _unattributed,
        _ => StackHandle.None,
    };
}
