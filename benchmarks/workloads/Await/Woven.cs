using Weft;

namespace Await;

/// <summary>The same methods, woven.</summary>
internal static class Woven
{
    private static readonly Task<int> s_done = Task.FromResult(1);

    [Profile]
    public static async Task<int> Tasks(int count)
    {
        int sum = 0;
        for (int i = 0; i < count; i++)
        {
            sum += await s_done;
        }

        return sum;
    }

    [Profile]
    public static async Task<int> ConfiguredTasks(int count)
    {
        int sum = 0;
        for (int i = 0; i < count; i++)
        {
            sum += await s_done.ConfigureAwait(false);
        }

        return sum;
    }

    [Profile]
    public static async Task<int> ValueTasks(int count)
    {
        int sum = 0;
        for (int i = 0; i < count; i++)
        {
            sum += await new ValueTask<int>(i);
        }

        return sum;
    }

    [Profile]
    public static async ValueTask<int> Complete(int value)
    {
        return value + await s_done;
    }

    [Profile]
    public static async Task<int> Calls(int count)
    {
        int sum = 0;
        for (int i = 0; i < count; i++)
        {
            sum += await Complete(i);
        }

        return sum;
    }

    [Profile]
    public static async Task SuspendOnce(Gate gate)
    {
        await gate.Opened;
    }

    [Profile]
    public static async Task SuspendOften(Gate gate, int count)
    {
        for (int i = 0; i < count; i++)
        {
            await gate.Opened;
        }
    }

    [Profile]
    public static async Task Consume(Gate gate)
    {
        IAsyncEnumerable<int> sequence = new EmptySequence(gate, waitsToDispose: false);
        await foreach (int _ in sequence)
        {
        }
    }

    [Profile]
    public static async Task ConsumeAndDispose(Gate gate)
    {
        IAsyncEnumerable<int> sequence = new EmptySequence(gate, waitsToDispose: true);
        await foreach (int _ in sequence)
        {
        }
    }

    [Profile]
    public static async Task Use(Gate gate)
    {
        await using (gate)
        {
        }
    }

    [Profile]
    public static async Task UseAboveLambda(Gate gate)
    {
        await using IAsyncDisposable used = gate;
        Func<int> below = static () => 1;
        below();
    }
}
