using Weft.EndToEnd.Tests.Packages;
using Weft.EndToEnd.Tests.Processes;

namespace Weft.EndToEnd.Tests;

/// <summary>Async members that the compiler leaves to the runtime, on the runtime that can do it.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class RuntimeAsyncTests(PackedWeft weft)
{
    // Tells how much a chain of awaits allocates, which is next to nothing where the runtime joins them.
    private const string Program = """
        using System.Reflection;

        internal static class Program
        {
            private static async Task Main()
            {
                Console.WriteLine(Environment.Version.Major);
                Console.WriteLine(await Work.Sum(3));
                Console.WriteLine(await Work.Functions(true));
                Console.WriteLine(await Work.Functions(false));
                await foreach (var n in Work.Numbers())
                {
                    Console.WriteLine(n);
                }

                try
                {
                    await Work.Fail();
                }
                catch (InvalidOperationException error)
                {
                    Console.WriteLine(error.Message + " " + error.StackTrace!.Contains("Work.Fail"));
                }

                Console.WriteLine(typeof(Work).GetMethod("Sum")!.GetMethodImplementationFlags().HasFlag((MethodImplAttributes)0x2000));
                Console.WriteLine(typeof(Work).GetMethod("Left")!.GetMethodImplementationFlags().HasFlag((MethodImplAttributes)0x2000));
            }
        }

        internal static class Work
        {
            public static async Task<int> Sum(int n)
            {
                await Task.Yield();
                return n == 0 ? 0 : n + await Sum(n - 1);
            }

            [Weft.NoProfile]
            public static async Task<int> Left(int n)
            {
                await Task.Yield();
                return n;
            }

            public static async ValueTask<string> Functions(bool choice)
            {
                async Task<int> Local(int n) { await Task.Delay(1); return n * 2; }
                Func<int, Task<int>> simple = async x => { await Task.Yield(); return x + 1; };
                Func<int, Task<int>> either = choice ? async (int y) => { await Task.Yield(); return y - 1; } : Local;
                Func<Task<int>> old = async delegate { await Task.Yield(); return 7; };
                return $"{await Local(3)} {await simple(1)} {await either(5)} {await old()}";
            }

            public static async IAsyncEnumerable<int> Numbers()
            {
                await Task.Yield();
                yield return 1;
                await Task.Delay(1);
                yield return await Sum(2);
            }

            public static async Task Fail()
            {
                await Task.Yield();
                try
                {
                    await Sum(1);
                    throw new InvalidOperationException("failed");
                }
                finally
                {
                    await Task.Yield();
                }
            }
        }
        """;

    [NextRuntimeFact]
    public void Woven_they_do_the_same_as_state_machines_and_the_others_stay()
    {
        var project = new UserProject(weft, weft.NextFolder("App"), NextRuntime.Properties, NextRuntime.Items,
            ("Program.cs", Program));
        var dotnet = NextRuntime.Install(project.Locate("dotnet11"));
        project.Build().SucceededWithoutWarnings();
        var written = Run().Output;
        Assert.EndsWith("failed True\nTrue\nTrue\n", written, StringComparison.Ordinal);

        project.Build("-p:EnableWeft=true", "-p:WeftScope=All", "-p:WeftTrivialSize=0").SucceededWithoutWarnings();
        var woven = Run();
        Assert.Equal(written.Replace("failed True\nTrue\n", "failed True\nFalse\n", StringComparison.Ordinal),
            woven.Output);
        Assert.Contains("Work.Functions", woven.Error, StringComparison.Ordinal);

        ProcessResult Run() => ChildProcess.Run(
            project.Folder, new Dictionary<string, string?> { ["WEFT_SHOW"] = "*" }, dotnet,
            project.Locate("bin/Release/net11.0/App.dll")).Succeeded();
    }
}
