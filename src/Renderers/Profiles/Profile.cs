using System.Collections.Immutable;

namespace Weft.Renderers.Profiles;

/// <summary>
/// A capture as tables that any format can be written from: texts, frames, stacks, and what was measured on them.
/// What differs
/// between a method, a region and a pause is told by the frame; what a format has no place for it leaves out.
/// </summary>
/// <remarks>Immutable. Made once from a capture, in a time that grows with its paths; the timeline is a view.</remarks>
/// <example>
/// Prints the sum of each column:
/// <code>
/// var profile = Profile.From(capture);
/// foreach (var column in profile.ColumnHandles)
/// {
///     Console.WriteLine($"{profile[column].Name}: {profile.AllThreads.Sum(column)}");
/// }
/// </code>
/// </example>
public sealed class Profile
{
    internal Profile(
        Capture capture, StackTableBuilder tables, ImmutableArray<ProfileColumn> columns, FrameHandle? leftOut)
    {
        (Header, Strings, Frames, Stacks) = (capture.Header, tables.Strings(), tables.Frames(), tables.Stacks());
        (Columns, LeftOut, HasTimeline) = (columns, leftOut, capture.Timeline is not null);
    }

    /// <summary>What was recorded, where, when and how.</summary>
    public CaptureHeader Header { get; }

    /// <summary>All texts.</summary>
    public StringTable Strings { get; }

    /// <summary>All frames.</summary>
    public FrameTable Frames { get; }

    /// <summary>All stacks.</summary>
    public StackTable Stacks { get; }

    /// <summary>What is measured. A column that the capture tells nothing of is not among them.</summary>
    public ImmutableArray<ProfileColumn> Columns { get; }

    /// <summary>The threads, in the order of <see cref="Capture.Threads"/>.</summary>
    public required ImmutableArray<ProfileThread> Threads { get; init; }

    /// <summary>The waits of async methods, which belong to no thread.</summary>
    public required ProfileRows Waits { get; init; }

    /// <summary>All threads and the waits, added up by stack.</summary>
    public required ProfileRows AllThreads { get; init; }

    /// <summary>Whether the capture says what happened when.</summary>
    public bool HasTimeline { get; }

    /// <summary>
    /// When async methods were suspended, in the order of <see cref="Timeline.Spans"/>; empty without a timeline.
    /// </summary>
    public required ImmutableArray<ProfileSpan> Spans { get; init; }

    /// <summary>The handles of <see cref="Columns"/>, in their order.</summary>
    public IEnumerable<ColumnHandle> ColumnHandles
        => Enumerable.Range(0, Columns.Length).Select(static index => new ColumnHandle(index));

    /// <summary>A column.</summary>
    public ProfileColumn this[ColumnHandle column] => Columns[column.Index];

    /// <summary>
    /// Stands in a stack for frames that <see cref="WholeStacks"/> leaves out; null if no stack is so deep.
    /// </summary>
    internal FrameHandle? LeftOut { get; }

    /// <summary>The tables of a capture.</summary>
    public static Profile From(Capture capture)
    {
        ArgumentNullException.ThrowIfNull(capture);
        return new ProfileBuilder(capture).Build();
    }

    /// <summary>
    /// The column of a name, for instance <see cref="ProfileColumn.Time"/>; null if the capture tells nothing of it.
    /// </summary>
    public ColumnHandle? Find(string column)
    {
        for (var i = 0; i < Columns.Length; i++)
        {
            if (Columns[i].Name == column)
            {
                return new ColumnHandle(i);
            }
        }

        return null;
    }

    /// <summary>
    /// Whether exports write a row: all but the time of threads of the pool that had nothing to do, which is no part
    /// of the
    /// shares of a report either.
    /// </summary>
    public bool Counts(StackHandle stack) => Frames[Stacks.FrameOf(stack)].Kind != ProfileFrameKind.Idle;

    /// <summary>What exports write of a column: the rows that count and are not 0.</summary>
    public IEnumerable<ProfileValue> Exported(ProfileRows rows, ColumnHandle column)
    {
        ArgumentNullException.ThrowIfNull(rows);
        for (var row = 0; rows.Has(column) && row < rows.Stacks.Length; row++)
        {
            if (rows[column][row] is not 0 and var value && Counts(rows.Stacks[row]))
            {
                yield return new ProfileValue(rows.Stacks[row], value);
            }
        }
    }
}
