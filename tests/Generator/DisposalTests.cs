using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Weft.Generator.Tests.Harness;

namespace Weft.Generator.Tests;

/// <summary>What <c>using</c> and <c>foreach</c> dispose of without showing it
/// is disposed of with the frame open, by whatever way they are left.</summary>
public class DisposalTests
{
    private const string Types = """
        using System; using System.Collections; using System.Collections.Generic; using System.Threading.Tasks; using Weft;
        class R : IDisposable { public void Dispose() => Console.Write(Weft.Woven.Probe.StillOpen); }
        class A : IAsyncDisposable { public ValueTask DisposeAsync() { Console.Write(Weft.Woven.Probe.StillOpen); return default; } }
        class P { public Task DisposeAsync() { Console.Write(Weft.Woven.Probe.StillOpen); return Task.CompletedTask; } }
        class S : IEnumerable<int>, IEnumerator<int>
        {
            public int Current => 0; object IEnumerator.Current => 0; public bool MoveNext() => true; public void Reset() { } public void Dispose() => Console.Write(Weft.Woven.Probe.StillOpen);
            public IEnumerator<int> GetEnumerator() => this; IEnumerator IEnumerable.GetEnumerator() => this;
        }
        class T : IAsyncEnumerable<int>, IAsyncEnumerator<int>
        {
            public int Current => 0; public ValueTask<bool> MoveNextAsync() => new(true); public ValueTask DisposeAsync() { Console.Write(Weft.Woven.Probe.StillOpen); return default; }
            public IAsyncEnumerator<int> GetAsyncEnumerator(System.Threading.CancellationToken token = default) => this;
        }
        static class Program
        {
            static async Task Fail() { await Task.Yield(); throw new InvalidOperationException(); }
            static async Task Main() { try { await M(); } catch (InvalidOperationException) { } }

        """;

    [Theory]
    [InlineData("using (new R()) { await Fail(); }")]
    [InlineData("using (new R()) using (var r = new R()) await Fail();", 2)]
    [InlineData("using var r = new R(); await Fail();")]
    [InlineData("int n = 0; using var r = new R(); using var s = new R(); n = await Task.FromResult(1); await Fail();",
        2)]
    [InlineData("foreach (var n in new S()) { await Fail(); }")]
    [InlineData("await foreach (var n in (IAsyncEnumerable<int>)new T()) { await Fail(); }")]
    [InlineData("await foreach (var n in ((IAsyncEnumerable<int>)new T()).ConfigureAwait(false)) await Fail();")]
    [InlineData("await using (new A()) { await Fail(); }")]
    [InlineData("await using (var p = new P()) { await Fail(); }")]
    [InlineData("await using var a = new A(); await using var p = new P(); await Fail();", 2)]
    [InlineData("using (new R()) { await using (new A()) { await Fail(); } }", 2)]
    public void It_runs_with_the_frame_open_after_an_await_that_failed(string statement, int disposals = 1)
    {
        var text = Types + "    [Profile] static async Task M() { " + statement + " }\n}\n";
        var run = ProgramRun.Of(new SourceProject(new ProjectOptions(), ("A.cs", text)).CompileWoven());
        Assert.Equal(new string('1', disposals) + "exit 0", run.Output);
        Assert.Equal(0, run.Open);
    }

    [Theory]
    [InlineData("using (new R()) { await Fail(); }")]
    [InlineData("using (new R()) await Fail();")]
    [InlineData("using (new R()) using (var r = new R()) await Fail();")]
    [InlineData("foreach (var n in new S()) { await Fail(); }")]
    [InlineData("foreach (var n in new S()) if (n > 0) await Fail();")]
    [InlineData("await foreach (var n in (IAsyncEnumerable<int>)new T()) { await Fail(); }")]
    [InlineData("await using (new A()) { await Fail(); }")]
    [InlineData("await using (A a = new A(), b = new A()) { await Fail(); }")]
    public void What_it_disposes_of_still_surrounds_a_block_with_no_other_block_in_it(string statement)
    {
        var text = Types + "    [Profile] static async Task M() { " + statement + " }\n}\n";
        var nodes =
            new SourceProject(new ProjectOptions(), ("A.cs", text)).CompileWoven().Trees.SelectMany(
                static tree => tree.GetRoot().DescendantNodes()).ToList();
        Assert.All(nodes.OfType<CommonForEachStatementSyntax>(),
            static loop => Assert.IsType<BlockSyntax>(loop.Statement));
        Assert.All(nodes.OfType<UsingStatementSyntax>(),
            static node => Assert.True(node.Statement is BlockSyntax or UsingStatementSyntax));
        Assert.DoesNotContain(nodes,
            static node =>
            node is BlockSyntax { Parent: BlockSyntax }
                && node.SyntaxTree.GetLineVisibility(node.SpanStart) != LineVisibility.Hidden);
    }
}
