namespace Weft.Renderers.Tests;

/// <summary>Captures of one recursion, 100,000 calls deep.</summary>
internal static class DeepCapture
{
    internal const int Depth = 100_000;

    /// <summary>A method that calls itself.</summary>
    internal static Capture Create() => Create(methods: 1);

    /// <summary>Methods that call each other in turn.</summary>
    internal static Capture Create(int methods) => Samples.OneThread with
    {
        Threads =
        [
            Samples.OneThread.Threads[0] with
            {
                Paths = [.. Enumerable.Range(0, Depth).Select(i => new CallPath(i - 1, i % methods, 1_000_000, 1))],
                SampleCount = Depth,
            },
        ],
    };
}
