namespace Weft.Renderers;

/// <summary>Finds the row that a call path has in a tree of the page, so that timeline
/// and comparison point into that tree instead of having one of their own.</summary>
internal sealed class HtmlRows
{
    /// <summary>Stands for a row above the outermost ones.</summary>
    internal const int Top = -1;

    /// <summary>Stands for a row that is not there.</summary>
    internal const int None = -2;

    private readonly Dictionary<NodeSubject, int> _subjects = [];
    private readonly Dictionary<long, int> _rows = [];
    private readonly Dictionary<int, int> _folded = [];

    /// <summary>Groups that a row stands in are passed over: a call path does not know of them.</summary>
    private readonly Dictionary<int, int> _groups = [];

    internal void Add(int parent, CallNode node, int row)
    {
        var caller = OutsideOfGroups(parent);
        if (node.Kind == CallNodeKind.Group)
        {
            _groups.Add(row, caller);
            return;
        }

        _rows[Key(caller, NumberOf(WithoutGroup(node.Subject)))] = row;
    }

    internal void AddFolded(int parent, int row) => _folded[OutsideOfGroups(parent)] = row;

    /// <summary>The row of a call path; that of the folded calls among which it
    /// is, or of the caller in which it was folded.</summary>
    /// <param name="caller">The row found for its caller; <see cref="Top"/> for an outermost frame.</param>
    /// <param name="subject">What was called.</param>
    /// <returns>A row, or <see cref="None"/>.</returns>
    internal int Of(int caller, NodeSubject subject)
    {
        if (caller == None)
        {
            return None;
        }

        if (_subjects.TryGetValue(WithoutGroup(subject), out var number)
            && _rows.TryGetValue(Key(caller, number), out var row))
        {
            return row;
        }

        return _folded.TryGetValue(caller, out var folded) ? folded : caller == Top ? None : caller;
    }

    /// <summary>The rows of the paths of a thread, or of waits, in their order.</summary>
    internal int[] OfPaths(int count, Func<int, int> parentOf, Func<int, NodeSubject> subjectOf)
    {
        var rows = new int[count];
        for (var i = 0; i < count; i++)
        {
            var parent = parentOf(i);
            rows[i] = Of(parent < 0 ? Top : rows[parent], subjectOf(i));
        }

        return rows;
    }

    private static NodeSubject WithoutGroup(NodeSubject subject) =>
        subject.Kind == CallNodeKind.HiddenFrame ? NodeSubject.Frame(subject.Method!) : subject;

    private static long Key(int caller, int number) => ((long)caller << 32) | (uint)number;

    private int OutsideOfGroups(int row) => _groups.TryGetValue(row, out var caller) ? caller : row;

    private int NumberOf(NodeSubject subject)
    {
        if (!_subjects.TryGetValue(subject, out var number))
        {
            number = _subjects.Count;
            _subjects.Add(subject, number);
        }

        return number;
    }
}
