using System.Reflection;
using System.Runtime.Loader;

namespace Weft.Benchmarks.Tests;

/// <summary>The runtime that stands in for Weft's where the price of reading the clock is measured.</summary>
public class StopwatchRuntimeTests
{
    [Fact]
    public void It_has_every_probe_of_the_real_one()
    {
        string output = Path.GetRelativePath(Path.Combine(Repository.Root, "tests", "Benchmarks"),
            AppContext.BaseDirectory);
        var context = new AssemblyLoadContext("stand-in", isCollectible: true);
        Assembly standIn =
            context.LoadFromAssemblyPath(
                Path.Combine(Repository.Root, "benchmarks", "workloads", "StopwatchRuntime", output, "Weft.dll"));

        Assert.Equal(Probes(typeof(Probe).Assembly), Probes(standIn));
        context.Unload();
    }

    private static IEnumerable<string> Probes(Assembly runtime) =>
        runtime.GetType("Weft.Woven.Probe", throwOnError: true)!
        .GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Select(static method => method.ToString()!)
        .Order(StringComparer.Ordinal);
}
