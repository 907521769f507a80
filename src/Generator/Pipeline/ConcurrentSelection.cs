using Microsoft.CodeAnalysis;

namespace Weft.Generator.Pipeline;

/// <summary>A step of the pipeline that works on several items at a time.</summary>
internal static class ConcurrentSelection
{
    /// <summary>
    /// As <c>Select</c>. The driver goes through all items of a step before it turns to the next one: so one step starts the work, and the next one waits for it.
    /// </summary>
    /// <param name="items">The items.</param>
    /// <param name="select">Called on any thread, for many items at once. Shares nothing that changes.</param>
    public static IncrementalValuesProvider<TResult> SelectConcurrently<TItem, TResult>(
        this IncrementalValuesProvider<TItem> items, Func<TItem, CancellationToken, TResult> select)
        where TResult : class => items
        .Select((item, cancellation) => Task.Run(() => select(item, cancellation), cancellation))
        .Select((work, _) => work.GetAwaiter().GetResult());
}
