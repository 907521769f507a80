namespace Await;

/// <summary>The same methods as the weaver writes them.</summary>
internal static class Woven
{
    private static readonly int s_base = Weft.WovenAssembly.Register("Await", 9, static () => "1\tTasks\n2\tConfiguredTasks\n3\tValueTasks\n4\tComplete\n5\tCalls\n6\tSuspendOnce\n7\tSuspendOften\n8\tConsume\n9\tUse\n");
    private static readonly Task<int> s_done = Task.FromResult(1);

    public static async Task<int> Tasks(int count)
    {
        var __weft = Weft.SuspendableFrame.Enter(s_base, 0);
        try
        {
            int sum = 0;
            for (int i = 0; i < count; i++)
            {
                sum += __weft.Resume(await __weft.Suspend(s_done));
            }

            return sum;
        }
        finally
        {
            __weft.Dispose();
        }
    }

    public static async Task<int> ConfiguredTasks(int count)
    {
        var __weft = Weft.SuspendableFrame.Enter(s_base, 1);
        try
        {
            int sum = 0;
            for (int i = 0; i < count; i++)
            {
                sum += __weft.Resume(await __weft.Suspend(s_done.ConfigureAwait(false)));
            }

            return sum;
        }
        finally
        {
            __weft.Dispose();
        }
    }

    public static async Task<int> ValueTasks(int count)
    {
        var __weft = Weft.SuspendableFrame.Enter(s_base, 2);
        try
        {
            int sum = 0;
            for (int i = 0; i < count; i++)
            {
                sum += __weft.Resume(await __weft.Suspend(new ValueTask<int>(i)));
            }

            return sum;
        }
        finally
        {
            __weft.Dispose();
        }
    }

    public static async ValueTask<int> Complete(int value)
    {
        var __weft = Weft.SuspendableFrame.Enter(s_base, 3);
        try
        {
            return value + __weft.Resume(await __weft.Suspend(s_done));
        }
        finally
        {
            __weft.Dispose();
        }
    }

    public static async Task<int> Calls(int count)
    {
        var __weft = Weft.SuspendableFrame.Enter(s_base, 4);
        try
        {
            int sum = 0;
            for (int i = 0; i < count; i++)
            {
                sum += __weft.Resume(await __weft.Suspend(Complete(i)));
            }

            return sum;
        }
        finally
        {
            __weft.Dispose();
        }
    }

    public static async Task SuspendOnce(Gate gate)
    {
        var __weft = Weft.SuspendableFrame.Enter(s_base, 5);
        try
        {
            await __weft.Suspend(gate.Opened);
            __weft.Resume();
        }
        finally
        {
            __weft.Dispose();
        }
    }

    public static async Task SuspendOften(Gate gate, int count)
    {
        var __weft = Weft.SuspendableFrame.Enter(s_base, 6);
        try
        {
            for (int i = 0; i < count; i++)
            {
                await __weft.Suspend(gate.Opened);
                __weft.Resume();
            }
        }
        finally
        {
            __weft.Dispose();
        }
    }

    public static async Task Consume(Gate gate)
    {
        var __weft = Weft.SuspendableFrame.Enter(s_base, 7);
        try
        {
            await foreach (int _ in __weft.Consume<int>(new EmptySequence(gate)))
            {
            }
        }
        finally
        {
            __weft.Dispose();
        }
    }

    public static async Task Use(Gate gate)
    {
        var __weft = Weft.SuspendableFrame.Enter(s_base, 8);
        try
        {
            await using (__weft.Disposing(gate))
            {
            }
        }
        finally
        {
            __weft.Dispose();
        }
    }
}
