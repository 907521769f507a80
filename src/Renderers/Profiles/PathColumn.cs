namespace Weft.Renderers.Profiles;

/// <summary>
/// Where a column of call paths comes from. A new measure of a capture is one entry here, and then in every export.
/// </summary>
/// <param name="Column">The column.</param>
/// <param name="Read">The value of a path; null where the capture does not tell it.</param>
/// <param name="IsAlwaysTold">Whether every capture tells it, also one without a call path.</param>
internal sealed record PathColumn(ProfileColumn Column, Func<CallPath, long?> Read, bool IsAlwaysTold = false)
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
            static path => path.Self,
            IsAlwaysTold: true),
        new(
            new(ProfileColumn.Samples, ProfileUnit.Count, "Samples that charged the time"),
            static path => path.SampleCount,
            IsAlwaysTold: true),
        new(
            new(ProfileColumn.Cpu, ProfileUnit.Nanoseconds, "Processor time of threads"),
            static path => path.Cpu),
        new(
            new(ProfileColumn.Calls, ProfileUnit.Count, "Calls that began"),
            static path => path.Calls),
        new(
            new(ProfileColumn.Allocated, ProfileUnit.Bytes, "Bytes allocated"),
            static path => path.Allocated),
        new(
            new(ProfileColumn.Paused, ProfileUnit.Nanoseconds, "Pauses of the garbage collector, no part of the time"),
            static path => path.GarbageCollection),
    ];

    /// <summary>Waits belong to no thread, and come from a tree of their own.</summary>
    internal static ProfileColumn Wait { get; } = new(
        ProfileColumn.Wait,
        ProfileUnit.Nanoseconds,
        "Time in which async methods were suspended; concurrent waits are summed");
}
