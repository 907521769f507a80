using System.Collections.Immutable;

namespace Weft.Renderers.Tests;

/// <summary>A capture of one method that calls very many others, one of them for long.</summary>
internal static class LargeCapture
{
    private const long Millisecond = 1_000_000;

    /// <param name="callees">Methods called for a millisecond each, beside the long one.</param>
    internal static Capture Create(int callees)
    {
        var methods = ImmutableArray.CreateBuilder<ProfiledMethod>();
        var paths = ImmutableArray.CreateBuilder<CallPath>();
        Add("Program", "Main", -1, 0);
        Add("A", "Long", 0, 60_000);
        for (var i = 0; i < callees; i++)
        {
            Add("B", $"M{i}", 0, 1);
        }

        return Samples.OneThread with
        {
            Methods = methods.ToImmutable(),
            Threads = [
                Samples.OneThread.Threads[0] with { Paths = paths.ToImmutable(), Outside = 0, GarbageCollection = 0,
                    SampleCount = 60_000 + callees }],
        };

        void Add(string type, string name, int parent, long milliseconds)
        {
            paths.Add(new CallPath(parent, methods.Count, milliseconds * Millisecond, milliseconds) { Cpu = 0 });
            methods.Add(new ProfiledMethod(FrameKind.Method, name, type, "", 0, "Shop"));
        }
    }
}
