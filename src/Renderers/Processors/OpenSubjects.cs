namespace Weft.Renderers.Processors;

/// <summary>The subjects on the way from the root to where a walk stands, as
/// numbers, and which of them stand there more than once. Serves one walk.</summary>
internal sealed class OpenSubjects
{
    internal const int None = -1;

    private readonly Dictionary<NodeSubject, int> _numbers = [];
    private readonly List<NodeSubject> _subjects = [];
    private readonly List<int> _innermost = [];
    private readonly List<int> _open = [];
    private readonly List<int> _outer = [];
    private readonly List<int> _lengths = [];

    /// <summary>All subjects met so far, by number.</summary>
    internal List<NodeSubject> Subjects => _subjects;

    /// <summary>The number of the innermost open subject but one: the caller of
    /// the innermost. <see cref="None"/> if there is no other.</summary>
    internal int Caller => _open.Count > 1 ? _open[^2] : None;

    /// <summary>Place of the next open node outwards that has the same subject
    /// as the innermost; <see cref="None"/> if there is no other.</summary>
    internal int Enclosing => _outer[^1];

    /// <summary>Open nodes on the way.</summary>
    internal int Depth => _open.Count;

    /// <summary>The number of the subject that is open at a place.</summary>
    internal int At(int place) => place < 0 ? None : _open[place];

    /// <summary>
    /// Moves on to a node. Groups and threads are passed through: the frames in them are called from outside. All
    /// that is idle is one subject; the row above it is passed through unless the tree was turned and the row has the
    /// time itself.
    /// </summary>
    /// <returns>The number of its subject; <see cref="None"/> if it is passed through.</returns>
    internal int Enter(CallNode node, int level)
    {
        var length = level == 0 ? 0 : _lengths[level - 1];
        for (var i = _open.Count - 1; i >= length; i--)
        {
            _innermost[_open[i]] = _outer[i];
        }

        _open.RemoveRange(length, _open.Count - length);
        _outer.RemoveRange(length, _outer.Count - length);
        _lengths.RemoveRange(level, _lengths.Count - level);
        var number = node.Kind switch
        {
            CallNodeKind.Root or CallNodeKind.Group or CallNodeKind.Thread or CallNodeKind.Waiting => None,
            CallNodeKind.Idle when node.Self.IsZero => None,
            CallNodeKind.HiddenFrame => NumberOf(NodeSubject.Frame(node.Method!)),
            var kind => NumberOf(kind.IsIdle() ? NodeSubject.Of(CallNodeKind.Idle) : node.Subject),
        };
        if (number != None)
        {
            _outer.Add(_innermost[number]);
            _innermost[number] = _open.Count;
            _open.Add(number);
        }

        _lengths.Add(_open.Count);
        return number;
    }

    internal int NumberOf(NodeSubject subject)
    {
        if (!_numbers.TryGetValue(subject, out var number))
        {
            number = _subjects.Count;
            _numbers.Add(subject, number);
            _subjects.Add(subject);
            _innermost.Add(None);
        }

        return number;
    }
}
