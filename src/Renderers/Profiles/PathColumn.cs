namespace Weft.Renderers.Profiles;

/// <summary>
/// The origin of a column of call paths. Every column of captures that adds up is one, and then stands in every export.
/// </summary>
/// <param name="Column">The column.</param>
/// <param name="Source">The column of the capture.</param>
/// <param name="IsAlwaysTold">Whether every capture tells it, also one without a call path.</param>
internal sealed record PathColumn(ProfileColumn Column, CaptureColumn Source, bool IsAlwaysTold = false)
{
    /// <summary>
    /// All of them, in the order in which exports list them. Those that no path tells are left out of a profile.
    /// </summary>
    internal static PathColumn[] All { get; } =
    [
        new(
            new(
                ProfileColumn.Time,
                ProfileUnit.Nanoseconds,
                "Elapsed time of threads, un-woven code that was called included"),
            CaptureColumn.Self,
            IsAlwaysTold: true),
        new(
            new(ProfileColumn.Samples, ProfileUnit.Count, "Samples that charged the time"),
            CaptureColumn.Samples,
            IsAlwaysTold: true),
        .. CaptureColumn.All
            .Where(static one => one.AddsUp && (one.IsOpen || (one.OfPath is not null && !one.IsRequired)))
            .Select(static one => new PathColumn(new(one.Name, UnitOf(one.Unit), one.Meaning), one)),
    ];

    /// <summary>Waits belong to no thread, and come from a tree of their own.</summary>
    internal static ProfileColumn Wait { get; } = new(
        ProfileColumn.Wait,
        ProfileUnit.Nanoseconds,
        "Time in which async methods were suspended; concurrent waits are summed");

    /// <summary>The value of a path; null where the capture does not tell it.</summary>
    /// <param name="path">The path, or a part of it.</param>
    /// <param name="values">The open columns that hold for it.</param>
    /// <param name="index">The place of the path.</param>
    internal long? Read(in CallPath path, PathValues values, int index) =>
        Source.OfPath is not { } read ? values[Source, index]
        : read(path) is >= 0 and var value ? value
        : null;

    private static ProfileUnit UnitOf(ColumnUnit unit) => unit switch
    {
        ColumnUnit.Nanoseconds => ProfileUnit.Nanoseconds,
        ColumnUnit.Bytes => ProfileUnit.Bytes,
        _ => ProfileUnit.Count,
    };
}
