using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Weft.Generator.Paths;
using Weft.Generator.Tests.Harness;

namespace Weft.Generator.Tests;

/// <summary>
/// What the compiler says of woven text has the extent that it has un-woven: a log of warnings names where each begins
/// and ends.
/// </summary>
public class WarningSpanTests
{
    [Theory]
    [InlineData("static int F(string a, int b) => b;\n[Profile] static async Task<int> M(string? a, Task<string?> b) "
        + "{ return F(a ?? await b, 1); }")]
    [InlineData("static int F(string a, int b) => b;\n[Profile] static async Task<int> M(string? a, Task<int> b)\n{\n "
        + "   var n = 1 + F(a, await b);\n    return n + F(\n        a,\n        await b);\n}")]
    [InlineData("[Profile] static async Task<string> M(Task<string?> a, string? b) => (b + await a).Length > 0 ? (b "
        + "?? await a) : \"\";")]
    [InlineData("static string F(System.Func<int, string?> a) => a(1)!;\n[Profile] static string M(string? b) { "
        + "string c = b ?? F(n => { return n > 0 ? b : null; }); c = F(n => { return b; }).Length > 0 ? b : c; return "
        + "c; }")]
    [InlineData("[System.Obsolete] static Task<int> O(int n) => Task.FromResult(n);\n[Profile] static async Task<int> "
        + "M(int n) { return 1 + await O(n) + await O(await O(n)); }")]
    [InlineData("static string? s_a;\nstatic string F(string a) => a;\n[Profile] static async Task<int> M(Task<int> "
        + "a) { await a; return (F(s_a) + await a).Length + new[] { s_a, $\"{await a}\" }[await a].Length; }")]
    public void A_warning_ends_where_it_ends_without_being_woven(string members)
    {
        var project = new SourceProject(new ProjectOptions(),
            ("C.cs", $"using System.Threading.Tasks; using Weft;\nstatic class C\n{{\n{members}\n}}\n"));
        var original = SpansOf(project.AsWritten());
        Assert.NotEmpty(original);
        var copy =
            project.Weave().Results.Single().GeneratedSources.Single(
                source => source.HintName != "Weft.Registration.g.cs");
        var tree = project.AsWritten().SyntaxTrees.Single();
        var woven = project.AsWritten().ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(
            copy.SourceText.ToString(), (CSharpParseOptions)tree.Options,
            project.Options.WeftDirectory + WovenPath.Of(project.Options.ProjectDirectory, tree.FilePath)));
        Assert.Equal("", Differences(original, SpansOf(woven)));
    }

    [Theory]
    [InlineData("[Profile, MemberNotNull(nameof(s_a))] static void M() => F();", 1)]
    [InlineData("[Profile] static void M([NotNull] string? a) => F();", 1)]
    [InlineData("static string P { get { return s_a!; } [Profile, MemberNotNull(nameof(s_a))] set => F(); }", 1)]
    [InlineData("[Profile, MemberNotNullWhen(true, nameof(s_a))] static bool M(bool a) => a;", 0)]
    [InlineData("[Profile] static bool M([NotNullWhen(true)] string? a) => true;", 0)]
    [InlineData("[Profile, MemberNotNull(nameof(s_a))] static void M() => s_a = F();", 0)]
    [InlineData("[Profile, MemberNotNull(nameof(s_a))] static void M() { F(); }", 0)]
    [InlineData("[Profile, MemberNotNull(nameof(s_a))] static int M() => 1;", 0)]
    [InlineData("[Profile] static void M([MaybeNull] out string a, [NotNull] ref string? b) => a = null;", 1)]
    [InlineData("[Profile] static async System.Threading.Tasks.Task M([NotNull] string? a) => await "
        + "System.Threading.Tasks.Task.Yield();", 1)]
    public void A_broken_promise_is_told_where_it_is_told_without_being_woven(string member, int left)
    {
        var project = new SourceProject(new ProjectOptions(), ("C.cs",
            $"using System.Diagnostics.CodeAnalysis; using Weft;\nstatic class C\n{{\nstatic string? s_a = "
            + $"null;\nstatic string F() => \"\";\n[Profile] static int N() => 1;\n{member}\n}}\n"));
        Assert.Equal("", Differences(project.CompileOriginal().Diagnostics, project.CompileWoven().Diagnostics));
        Assert.Equal(Enumerable.Repeat("WEFT0023", left), project.Weave().Diagnostics.Select(static one => one.Id));
    }

    [Theory]
    [InlineData("Func<int, int> f = new Func<int, int>([Profile] (n) => { return n + 1; });")]
    [InlineData("Func<int, int> f = new([Profile] (n) => { return n + 1; });")]
    [InlineData("object f = new Func<Func<int, int>, int>([Profile] (n) => { return n(1); });")]
    [InlineData("var f = new Func<int, int>[1]; f[new Func<int>([Profile] () => { return 0; })()] = null!;")]
    [InlineData("dynamic d = 1; object f = d[new Func<int>([Profile] () => { return 0; })];")]
    [InlineData("delegate*<Func<int>, int> p = null; object f = p(([Profile] () => { return 0; }));")]
    public void A_call_without_a_parameter_that_could_see_text_keeps_nothing_from_being_woven(string statement)
    {
        const string Guard =
            "class G { void Check(bool a, [System.Runtime.CompilerServices.CallerArgumentExpression(\"a\")] string b "
            + "= \"\") { } }";
        var project = new SourceProject(new ProjectOptions(),
            ("C.cs", $"using System; using Weft; {Guard}\nunsafe class C {{ void M() {{ {statement} }} }}\n"));
        Assert.True(project.CompileWoven().Success, string.Join('\n', project.CompileWoven().Diagnostics));
        Assert.Empty(project.Weave().Diagnostics);
    }

    // Both ways: what is lost, and what is new.
    private static string Differences(IEnumerable<string> original, IEnumerable<string> woven) =>
        string.Join('\n',
            original.Except(woven).Take(9).Select(static line => "- " + line)
            .Concat(woven.Except(original).Take(9).Select(static line => "+ " + line)));

    private static IEnumerable<string> SpansOf(Compilation compilation) => compilation.GetDiagnostics()
        .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning && diagnostic.Location.IsInSource)
        .Select(static diagnostic => $"{diagnostic.Id} {diagnostic.Location.GetMappedLineSpan().Span}")
        .Order(StringComparer.Ordinal);
}
