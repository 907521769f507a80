using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Weft.Tests;

/// <summary>Waits that begin and end on many threads while captures are taken:
/// none is lost, counted twice or taken back.</summary>
[Collection(nameof(WholeProcess))]
public sealed class WaitStressTests
{
    private const int Branches = 16;

    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    private readonly BlockingCollection<TaskCompletionSource> _gates = [];
    private readonly CancellationTokenSource _end = new();

    [Fact]
    public void The_wait_of_a_path_never_falls_and_of_one_activation_never_exceeds_the_time()
    {
        _end.CancelAfter(
            TimeSpan.FromSeconds(
                double.Parse(Environment.GetEnvironmentVariable("WEFT_WAIT_STRESS") ?? "1",
                    CultureInfo.InvariantCulture)));
        Thread[] openers = [.. Enumerable.Range(0, 4).Select(_ => new Thread(OpenGates))];
        Array.ForEach(openers, static opener => opener.Start());
        using Session session = Profiler.Start();
        Task[] branches = [.. Enumerable.Range(0, Branches).Select(branch => Task.Run(() => InRegion($"branch "
            + $"{branch}", BranchAsync)))];
        var before = new Dictionary<string, long>();
        var stopwatch = Stopwatch.StartNew();
        while (!Array.TrueForAll(branches, static branch => branch.IsCompleted))
        {
            Assert.True(stopwatch.Elapsed < s_patience || !_end.IsCancellationRequested);
            before = AssertGrown(before, session.Snapshot());
        }

        Assert.All(branches, static branch => Assert.True(branch.IsCompletedSuccessfully));
        _gates.CompleteAdding();
        Array.ForEach(openers, static opener => opener.Join());
        Dictionary<string, long> after = AssertGrown(before, session.Snapshot());
        Thread.Sleep(20);
        Assert.Equal(after, OfBranches(session.Stop()));
        Assert.Equal(Branches * 2, after.Values.Count(static wait => wait > 0));
    }

    /// <summary>Calls two that are suspended, together or one after the other, until the time is over.</summary>
    private async Task BranchAsync()
    {
        SuspendableFrame weft = WovenFrames.Outer();
        try
        {
            for (int i = 0; !_end.IsCancellationRequested; i++)
            {
                Task first = LeafAsync();
                await SuspendableFrame.Suspend(
                    i % 3 == 0 ? first : i % 3 == 1 ? Task.WhenAll(first, LeafAsync()) : Gate(), in weft);
                weft.Resume();
                await SuspendableFrame.Suspend(first, in weft);
                weft.Resume();
            }
        }
        finally
        {
            weft.Dispose();
        }
    }

    private async Task LeafAsync()
    {
        SuspendableFrame weft = WovenFrames.Inner();
        try
        {
            await SuspendableFrame.Suspend(Task.Yield(), in weft);
            weft.Resume();
            await SuspendableFrame.Suspend(Gate(), in weft);
            weft.Resume();
        }
        finally
        {
            weft.Dispose();
        }
    }

    /// <summary>A task that some thread will complete soon.</summary>
    private Task Gate()
    {
        var gate = new TaskCompletionSource();
        _gates.Add(gate);
        return gate.Task;
    }

    private void OpenGates()
    {
        foreach (TaskCompletionSource gate in _gates.GetConsumingEnumerable())
        {
            gate.SetResult();
        }
    }

    private static Task InRegion(string name, Func<Task> body)
    {
        using (Profiler.Region(name))
        {
            return body();
        }
    }

    private static Dictionary<string, long> AssertGrown(Dictionary<string, long> before, Capture capture)
    {
        Dictionary<string, long> after = OfBranches(capture);
        foreach ((string path, long wait) in before)
        {
            Assert.True(after.TryGetValue(path, out long grown) && grown >= wait,
                $"{path} fell from {wait} to {after.GetValueOrDefault(path)}.");
        }

        foreach ((string path, long wait) in after)
        {
            // Of the branch one, of the leaves up to two at the same time.
            long most = path.EndsWith("Inner", StringComparison.Ordinal) ? 2 : 1;
            Assert.InRange(wait, 1, most * capture.Header.Duration);
        }

        return after;
    }

    private static Dictionary<string, long> OfBranches(Capture capture) =>
        WaitText.ByPath(capture).Where(static path => path.Key.StartsWith("branch ", StringComparison.Ordinal))
            .ToDictionary();
}
