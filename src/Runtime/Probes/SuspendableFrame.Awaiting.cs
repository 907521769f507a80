using System.Runtime.CompilerServices;

namespace Weft;

// What await foreach and await using await is made by calls that the text does not show. They run below the method's open frame, as without being woven; the frame
// is closed only if they leave something to wait for, and opened again before the method goes on. The struct itself stays open all along and has no part in it.
public partial struct SuspendableFrame
{
    /// <summary>A sequence whose enumeration by <c>await foreach</c> runs below the frame and closes it while an element is waited for.</summary>
    /// <param name="source">The sequence.</param>
    public readonly AsyncConsumption<T> Consume<T>(IAsyncEnumerable<T> source)
#if NET9_0_OR_GREATER
        where T : allows ref struct
#endif
        => new(source);

    /// <inheritdoc cref="Consume{T}(IAsyncEnumerable{T})"/>
    public readonly ConfiguredAsyncConsumption<T> Consume<T>(ConfiguredCancelableAsyncEnumerable<T> source)
#if NET9_0_OR_GREATER
        where T : allows ref struct
#endif
        => new(source);

    /// <summary>A resource whose disposal by <c>await using</c> runs below the frame and closes it while its end is waited for.</summary>
    /// <param name="resource">The resource; with null there is nothing to dispose.</param>
    public readonly AsyncDisposal<T> Disposing<T>(T resource)
        where T : IAsyncDisposable?
        => new(resource);

    /// <summary>A resource whose disposal by <c>await using</c> runs below the frame and closes it while its end is waited for.</summary>
    /// <param name="resource">The resource.</param>
    public readonly ConfiguredAsyncDisposal Disposing(ConfiguredAsyncDisposable resource) => new(resource);
}
