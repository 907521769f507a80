using System.Collections.Immutable;

namespace Weft.Build.ForeignGenerators;

/// <summary>
/// Clears those of some suspects that do no harm: half of them are woven, then half of a half that did harm, and so
/// on.
/// </summary>
internal sealed class Halving
{
    /// <summary>How many runs may be spent: one reader among a hundred members takes at most 14.</summary>
    public const int Rounds = 16;

    private readonly Queue<ImmutableArray<Part>> _open = new();
    private readonly HashSet<Part> _cleared = [];

    // The queue has the two halves of a group side by side: if their number is even, the next is a first half.
    private bool _isFirst = true;

    /// <param name="subject">The output that differs when all of them are woven.</param>
    /// <param name="suspects">The suspects.</param>
    public Halving(Subject subject, IEnumerable<Part> suspects)
    {
        Subject = subject;
        Split([.. suspects.OrderBy(static part => part.Path, StringComparer.Ordinal)
            .ThenBy(static part => part.Span.Start)]);
    }

    /// <summary>The output that differs when all of them are woven.</summary>
    public Subject Subject { get; }

    /// <summary>Whether nothing is left to be found out.</summary>
    public bool IsDone => _open.Count == 0;

    /// <summary>The suspects that the next run is to weave; none if nothing is left to be found out.</summary>
    public IReadOnlyList<Part> Next => _open.TryPeek(out var next) ? next : [];

    /// <summary>Those who do no harm.</summary>
    public IReadOnlyCollection<Part> Cleared => _cleared;

    /// <summary>Takes in what the run that wove <see cref="Next"/> has shown.</summary>
    /// <param name="differs">Whether the output differed.</param>
    public void Learn(bool differs)
    {
        if (!_open.TryDequeue(out var tried))
        {
            return;
        }

        var wasFirst = _isFirst;
        _isFirst = !_isFirst;
        if (differs)
        {
            Split(tried);
            return;
        }

        _cleared.UnionWith(tried);
        if (wasFirst && _open.TryDequeue(out var other))
        {
            // Then it was the other half, which need not be tried.
            _isFirst = true;
            Split(other);
        }
    }

    private void Split(ImmutableArray<Part> group)
    {
        if (group.Length > 1)
        {
            _open.Enqueue(group[..(group.Length / 2)]);
            _open.Enqueue(group[(group.Length / 2)..]);
        }
    }
}
