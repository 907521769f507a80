namespace Await;

/// <summary>Async methods as they are written.</summary>
internal static class Plain
{
    private static readonly Task<int> s_done = Task.FromResult(1);

    public static async Task<int> Tasks(int count)
    {
        int sum = 0;
        for (int i = 0; i < count; i++)
        {
            sum += await s_done;
        }

        return sum;
    }

    public static async Task<int> ConfiguredTasks(int count)
    {
        int sum = 0;
        for (int i = 0; i < count; i++)
        {
            sum += await s_done.ConfigureAwait(false);
        }

        return sum;
    }

    public static async Task<int> ValueTasks(int count)
    {
        int sum = 0;
        for (int i = 0; i < count; i++)
        {
            sum += await new ValueTask<int>(i);
        }

        return sum;
    }

    public static async ValueTask<int> Complete(int value)
    {
        return value + await s_done;
    }

    public static async Task<int> Calls(int count)
    {
        int sum = 0;
        for (int i = 0; i < count; i++)
        {
            sum += await Complete(i);
        }

        return sum;
    }

    public static async Task SuspendOnce(Gate gate)
    {
        await gate.Opened;
    }

    public static async Task SuspendOften(Gate gate, int count)
    {
        for (int i = 0; i < count; i++)
        {
            await gate.Opened;
        }
    }

    public static async Task Consume(Gate gate)
    {
        IAsyncEnumerable<int> sequence = new EmptySequence(gate, waitsToDispose: false);
        await foreach (int _ in sequence)
        {
        }
    }

    public static async Task ConsumeAndDispose(Gate gate)
    {
        IAsyncEnumerable<int> sequence = new EmptySequence(gate, waitsToDispose: true);
        await foreach (int _ in sequence)
        {
        }
    }

    public static async Task Use(Gate gate)
    {
        await using (gate)
        {
        }
    }

    public static async Task UseAboveLambda(Gate gate)
    {
        await using IAsyncDisposable used = gate;
        Func<int> below = static () => 1;
        below();
    }
}
