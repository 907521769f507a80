using Weft.Generator.Tests.Harness;

namespace Weft.Generator.Tests;

/// <summary>While an iterator has handed out an element, its frame is closed.</summary>
public class YieldTests
{
    [Theory]
    [InlineData("IAsyncEnumerable<int>")]
    [InlineData("Numbers")]
    public void It_is_closed_whatever_the_element_was_made_of(string type)
    {
        var text = $$"""
            using System; using System.Collections.Generic; using System.Threading.Tasks; using Weft; using Numbers = System.Collections.Generic.IAsyncEnumerable<int>;
            static class Program
            {
                [Profile] static async {{type}} M() { yield return await Task.FromResult(1); yield return await Later() + await Later(); }
                static async Task<int> Later() { await Task.Yield(); return 1; }
                static async Task Main() { await foreach (var n in M()) { Console.Write(n + ":" + Weft.Woven.Probe.StillOpen + " "); } }
            }
            """;
        var run = ProgramRun.Of(new SourceProject(new ProjectOptions(), ("A.cs", text)).CompileWoven());
        Assert.Equal("1:0 2:0 exit 0", run.Output);
        Assert.Equal(0, run.Open);
    }
}
