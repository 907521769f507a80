using System.Collections.Immutable;
using Weft.Renderers.Processors;

namespace Weft.Renderers.Queries;

/// <summary>
/// Questions to a capture. Every answer is data, the same for equal captures, and says how many rows its limit has
/// left out.
/// </summary>
/// <remarks>Immutable, and safe to share between threads. The tree is made once.</remarks>
/// <example>
/// <code>
/// var query = CaptureQuery.From(Capture.Load("run.weft.json"));
/// foreach (var row in query.Hottest(10).Rows)
/// {
///     Console.WriteLine($"{row.Self.Time / 1e9:0.000} s  {row.Method.Name}");
/// }
/// </code>
/// </example>
public sealed class CaptureQuery
{
    private readonly Capture _capture;
    private readonly CallTree _whole;
    private readonly CallTree _tree;

    private CaptureQuery(Capture capture, CallTree whole, CallTree tree)
        => (_capture, _whole, _tree) = (capture, whole, tree);

    /// <summary>What shares of time are taken of, nanoseconds: all time that is not idle.</summary>
    public long Headline => _whole.Headline;

    /// <summary>Prepares queries about a capture; the usual processors prepare its tree.</summary>
    public static CaptureQuery From(Capture capture) => From(capture, TreeProcessor.Usual);

    /// <summary>Prepares questions to a capture.</summary>
    /// <param name="capture">The capture.</param>
    /// <param name="processors">The processors to apply to its tree, in this order.</param>
    public static CaptureQuery From(Capture capture, IEnumerable<TreeProcessor> processors)
    {
        ArgumentNullException.ThrowIfNull(capture);
        ArgumentNullException.ThrowIfNull(processors);
        var whole = CallTreeBuilder.Merged(capture);
        return new(capture, whole, processors.Aggregate(whole, (tree, processor) => processor.Apply(capture, tree)));
    }

    /// <summary>
    /// The methods whose self time changed most between two captures, largest change first.
    /// </summary>
    public static Answer<MethodChange> Compare(Capture before, Capture after, int limit = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (earlier, later) = (CallTreeBuilder.Merged(before), CallTreeBuilder.Merged(after));
        var changes = CompareMethods.Apply(earlier, later).ConvertAll(one => new MethodChange(
            MethodFacts.From(one.Subject),
            one.Before is { } was ? Figures.From(was.Self, earlier) : null,
            one.After is { } has ? Figures.From(has.Self, later) : null,
            one.Change));
        return Answer<MethodChange>.From(changes, limit);
    }

    /// <summary>
    /// The methods by their own time, waits included, longest first, and a row for each other kind of time.
    /// </summary>
    public Answer<MethodFigures> Hottest(int limit = int.MaxValue) => Methods(null, limit);

    /// <summary>
    /// The same of the methods that match a pattern, for instance <c>Shop.Orders</c> or <c>**.ToString</c>.
    /// </summary>
    /// <exception cref="ArgumentException">The pattern can match no name.</exception>
    public Answer<MethodFigures> Methods(string? pattern, int limit = int.MaxValue)
    {
        var wanted = MatchesOf(pattern);
        var rows = FlatTable.Of(_whole).FindAll(row => wanted(row.Subject));
        return Answer<MethodFigures>.From(
            rows.ConvertAll(row => new MethodFigures(
                MethodFacts.From(row.Subject),
                Figures.From(row.Self, _whole),
                Figures.From(row.Total, _whole),
                row.Paths)),
            limit);
    }

    /// <summary>
    /// Who calls the methods that match a pattern, and how much of their total is on whose behalf, most first.
    /// </summary>
    /// <exception cref="ArgumentException">The pattern can match no name.</exception>
    public Answer<CallFigures> Callers(string pattern, int limit = int.MaxValue)
    {
        var wanted = MatchesOf(pattern);
        return Calls(edge => wanted(edge.Callee), static edge => edge.FromCaller, limit);
    }

    /// <summary>
    /// The callees of the methods that match a pattern, with their parts of the total, largest first.
    /// </summary>
    /// <exception cref="ArgumentException">The pattern can match no name.</exception>
    public Answer<CallFigures> Callees(string pattern, int limit = int.MaxValue)
    {
        var wanted = MatchesOf(pattern);
        return Calls(edge => edge.Caller is { } caller && wanted(caller), static edge => edge.InCallee, limit);
    }

    /// <summary>
    /// The tree of call paths, callers before callees; where a limit is met, the paths with the largest totals.
    /// </summary>
    public Answer<PathFigures> Tree(int limit = int.MaxValue) => TreeRows.From(_tree, limit);

    /// <summary>
    /// The tree below the methods that match a pattern, for all callers together; a recursion is counted once.
    /// </summary>
    /// <exception cref="ArgumentException">The pattern can match no name.</exception>
    public Answer<PathFigures> Subtree(string pattern, int limit = int.MaxValue)
        => TreeRows.From(SortByTotal.Apply(SubtreeOf.Apply(_tree, MatchesOf(pattern))), limit);

    /// <summary>
    /// The heaviest call path that ends with a method that matches a pattern, outermost first; empty if there is
    /// none.
    /// </summary>
    /// <exception cref="ArgumentException">The pattern can match no name.</exception>
    public ImmutableArray<PathFigures> Path(string pattern) => TreeRows.Heaviest(_tree, MatchesOf(pattern));

    /// <summary>
    /// The heaviest call path that ends with a method of an answer, outermost first; empty if no path does.
    /// </summary>
    public ImmutableArray<PathFigures> PathTo(MethodFacts method)
    {
        ArgumentNullException.ThrowIfNull(method);
        var known = new Dictionary<NodeSubject, bool>();
        return TreeRows.Heaviest(_tree, subject =>
        {
            if (!known.TryGetValue(subject, out var isMeant))
            {
                isMeant = MethodFacts.From(subject) == method;
                known.Add(subject, isMeant);
            }

            return isMeant;
        });
    }

    /// <summary>The threads, busiest first.</summary>
    public Answer<ThreadFigures> Threads(int limit = int.MaxValue)
    {
        var threads = _capture.Threads.Select(static one => new ThreadFigures(
            VisibleText.Of(one.Name),
            one.Id,
            one.IsThreadPool,
            ReportFacts.WovenTime(one),
            one.Outside,
            one.GarbageCollection,
            one.Unattributed,
            one.Cpu,
            one.SampleCount));
        return Answer<ThreadFigures>.From([.. threads.OrderByDescending(static one => one.Woven)], limit);
    }

    private Answer<CallFigures> Calls(Predicate<MethodEdge> wanted, Func<MethodEdge, Measures> part, int limit)
    {
        var edges = MethodEdges.Of(_whole).FindAll(edge => wanted(edge) && !part(edge).IsZero);
        var calls = edges.OrderByDescending(edge => part(edge).Sum).Select(edge => new CallFigures(
            edge.Caller is { } caller ? MethodFacts.From(caller) : null,
            MethodFacts.From(edge.Callee),
            Figures.From(part(edge), _whole)));
        return Answer<CallFigures>.From([.. calls], limit);
    }

    /// <summary>Whether a pattern matches a row; without a pattern every row matches.</summary>
    private Func<NodeSubject, bool> MatchesOf(string? pattern)
    {
        if (pattern is null)
        {
            return static _ => true;
        }

        if (!MemberPattern.IsValid(pattern))
        {
            throw new ArgumentException(
                $"'{pattern}' is no pattern of names such as Shop.Orders or **.ToString.", nameof(pattern));
        }

        var methods = MemberPattern.Matching([pattern], _capture.Methods);
        return subject => subject.Method is { } method && methods.Contains(method);
    }
}
