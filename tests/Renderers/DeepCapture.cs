namespace Weft.Renderers.Tests;

/// <summary>A capture of one recursion, 100,000 calls deep.</summary>
internal static class DeepCapture
{
    internal const int Depth = 100_000;

    internal static Capture Create() => Samples.OneThread with
    {
        Threads =
        [
            Samples.OneThread.Threads[0] with
            {
                Paths = [.. Enumerable.Range(0, Depth).Select(static i => new CallPath(i - 1, 0, 1_000_000, 1))],
                SampleCount = Depth,
            },
        ],
    };
}
