namespace Weft.EndToEnd.Tests.Programs;

/// <summary>Source texts of the programs under test.</summary>
internal static class Sources
{
    /// <summary>Marks one method that does enough work to be sampled, and one whose name must not show up.</summary>
    public const string Hello = """
        using Weft;

        Work.Spin();
        Console.WriteLine("hello");

        internal static class Work
        {
            [Profile]
            public static void Spin()
            {
                for (var end = Environment.TickCount64 + 60; Environment.TickCount64 < end;)
                {
                    Quiet();
                }
            }

            private static void Quiet() => Thread.SpinWait(10);
        }
        """;

    /// <summary>Counts what it does itself, and prints it: name, calls, bytes.</summary>
    public const string Counting = """
        using Weft;

        internal static class Counted
        {
            public static byte[]? Sink;

            // No other static has a value at the start, because the first to be counted would be charged with it.
            [NoProfile]
            public static async Task Run()
            {
                string[] counted = ["Add", "Make", "WaitAsync"];
                Session session = Profiler.Start(new ProfilerOptions { Count = CountOptions.All });
                for (int i = 0; i < 1000; i++)
                {
                    Make(i % 3);
                }

                await WaitAsync();
                Capture capture = session.Stop();
                foreach (string line in capture.Threads
                    .SelectMany(static thread => thread.Paths)
                    .GroupBy(path => capture.Methods[path.Method].Name)
                    .Where(paths => counted.Contains(paths.Key))
                    .Select(static paths => $"{paths.Key} {paths.Sum(static path => path.Calls)} "
                        + $"{paths.Sum(static path => path.Allocated)}")
                    .Order(StringComparer.Ordinal))
                {
                    Console.WriteLine(line);
                }
            }

            private static void Make(int parts)
            {
                Sink = new byte[1000 + parts - parts];
                for (int i = 0; i < parts; i++)
                {
                    Add(i);
                }
            }

            private static async Task WaitAsync()
            {
                for (int i = 0; i < 5; i++)
                {
                    await Task.Yield();
                    Add(i);
                }
            }

            private static void Add(int part) => Sink = new byte[2000 + part - part];
        }
        """;

    /// <summary>Every way to end, chosen by the first argument. Those that wait print <c>ready</c>.</summary>
    public const string Ending = """
        using Weft;

        return Ways.End(args[0]);

        internal static class Ways
        {
            private static readonly ManualResetEventSlim s_cancelled = new();

            [Profile]
            public static int End(string way)
            {
                for (var end = Environment.TickCount64 + 60; Environment.TickCount64 < end;)
                {
                    Step();
                }

                switch (way)
                {
                    case "return":
                        return 3;
                    case "exit":
                        Environment.Exit(4);
                        return 0;
                    case "throw":
                        throw new InvalidOperationException("thrown on purpose");
                    case "cancel":
                        Console.CancelKeyPress += (_, press) =>
                        {
                            press.Cancel = true;
                            s_cancelled.Set();
                        };
                        Console.WriteLine("ready");
                        s_cancelled.Wait();
                        Console.WriteLine("cancelled");
                        return 5;
                    case "set-error":
                        var mine = new StringWriter();
                        Console.SetError(mine);
                        AppDomain.CurrentDomain.ProcessExit += (_, _) => Console.WriteLine($"[{mine}]");
                        return 3;
                    case "redirect-error":
                        return Redirect(1, 2) == 2 ? 3 : 0;
                    case "stuck":
                        ThreadPool.SetMinThreads(2, 2);
                        ThreadPool.SetMaxThreads(2, 2);
                        var stuck = 0;
                        for (var i = 0; i < 100; i++)
                        {
                            ThreadPool.UnsafeQueueUserWorkItem(_ =>
                            {
                                Interlocked.Increment(ref stuck);
                                Thread.Sleep(Timeout.Infinite);
                            }, null);
                        }

                        SpinWait.SpinUntil(() => Volatile.Read(ref stuck) == 2);
                        goto default;

                    default:
                        Console.WriteLine("ready");
                        Thread.Sleep(Timeout.Infinite);
                        return 0;
                }
            }

            [System.Runtime.InteropServices.DllImport("libc", EntryPoint = "dup2")]
            private static extern int Redirect(int from, int to);

            [Profile]
            private static void Step() => Thread.SpinWait(10);
        }
        """;

    /// <summary>Prints the stack trace of an exception thrown through profiled frames.</summary>
    public const string Throwing = """
        using Weft;

        try
        {
            Thrower.Outer(3);
        }
        catch (InvalidOperationException error)
        {
            Console.WriteLine(error.StackTrace);
        }

        internal static class Thrower
        {
            [Profile]
            public static void Outer(int depth)
            {
                if (depth == 0)
                {
                    Property = 1;
                }

                Outer(depth - 1);
            }

            [Profile]
            private static int Property
            {
                set => Inner(
                    value,
                    value / 0.0);
            }

            [Profile]
            private static void Inner(int first, double second)
            {
                try
                {
                    if (second > first) { throw new InvalidOperationException("on purpose"); }
                }
                finally { Console.Write(""); }
            }
        }
        """;
}
