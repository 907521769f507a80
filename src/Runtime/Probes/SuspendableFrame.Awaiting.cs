using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Weft.Woven;

// The calls that await foreach and await using make are not in the text, so the weave cannot put anything around
// them. The methods here make these calls below the method's open frame, as in the original; they close the frame only
// if a call has to be awaited, and open it again before the method resumes. The struct has no part in it.
#pragma warning disable CS8777 // Parameter must have a non-null value when exiting.
public partial struct SuspendableFrame
{
    /// <summary>A sequence whose enumeration by <c>await foreach</c> runs below
    /// the frame and closes it while an element is waited for.</summary>
    /// <param name="source">The sequence. For null, the enumeration throws as without
    /// being woven, and nullable analysis warns of it by no other id.</param>
    /// <param name="frame">The frame.</param>
    public static AsyncConsumption<T> Consume<T>([NotNull] IAsyncEnumerable<T>? source, in SuspendableFrame frame)
#if NET9_0_OR_GREATER
        where T : allows ref struct
#endif
        => new(source!, frame._slot);

    /// <inheritdoc cref="Consume{T}(IAsyncEnumerable{T}, in SuspendableFrame)"/>
    public static ConfiguredAsyncConsumption<T> Consume<T>(ConfiguredCancelableAsyncEnumerable<T> source,
        in SuspendableFrame frame)
#if NET9_0_OR_GREATER
        where T : allows ref struct
#endif
        => new(source, frame._slot);

    /// <summary>Disposes of a resource with the frame open, and closes it if
    /// that has yet to complete. Throws the exceptions of the resource.</summary>
    /// <param name="resource">The resource; with null there is nothing to dispose.</param>
    /// <returns>The task to await; the builders know its awaiter, so it costs no delegate.</returns>
    public ConfiguredValueTaskAwaitable DisposeOf<T>(T resource)
        where T : IAsyncDisposable?
    {
        Resume();
        return Suspend((resource is null ? default : resource.DisposeAsync()).ConfigureAwait(true), in this);
    }

    /// <inheritdoc cref="DisposeOf{T}(T)"/>
    public ConfiguredValueTaskAwaitable DisposeOf(ConfiguredAsyncDisposable resource)
    {
        Resume();
        return Suspend(resource.DisposeAsync(), in this);
    }

    /// <inheritdoc cref="DisposeOf{T}(T)"/>
    public ConfiguredValueTaskAwaitable DisposeOf<T>(ConfiguredCancelableAsyncEnumerable<T>.Enumerator resource)
#if NET9_0_OR_GREATER
        where T : allows ref struct
#endif
    {
        Resume();
        return Suspend(resource.DisposeAsync(), in this);
    }

    /// <summary>Wraps a resource so that its disposal by <c>await using</c> runs
    /// below the frame, and closes the frame while the disposal is suspended.</summary>
    /// <param name="resource">The resource; with null there is nothing to dispose.</param>
    public readonly AsyncDisposal<T> Disposing<T>(T resource)
        where T : IAsyncDisposable?
        => new(resource, _slot);

    /// <summary>Wraps a resource so that its disposal by <c>await using</c> runs
    /// below the frame, and closes the frame while the disposal is suspended.</summary>
    /// <param name="resource">The resource.</param>
    public readonly ConfiguredAsyncDisposal Disposing(ConfiguredAsyncDisposable resource) => new(resource, _slot);

    /// <inheritdoc cref="Disposing(ConfiguredAsyncDisposable)"/>
    public readonly ConfiguredAsyncEnumeratorDisposal<T> Disposing<T>(
        ConfiguredCancelableAsyncEnumerable<T>.Enumerator resource)
#if NET9_0_OR_GREATER
        where T : allows ref struct
#endif
        => new(resource, _slot);
}
