using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Weft.Generator.Tests.Harness;

namespace Weft.Generator.Tests;

/// <summary>A mark without effect is told to the user at the mark, once, in a
/// sentence that names the thing and the way out.</summary>
public class DiagnosticTests
{
    [Theory]
    [InlineData("abstract class C { [Profile] public abstract int M(); }", "WEFT0002", "'M'")]
    [InlineData("class C { [Profile] static extern int M(); }", "WEFT0002", "'M'")]
    [InlineData("partial class C { [Profile] partial void M(); }", "WEFT0002", "'M'")]
    [InlineData("class C { [Profile] int P { get; set; } }", "WEFT0002", "'P'")]
    [InlineData("class C { int P { [Profile] get; set { } } }", "WEFT0002", "'get_P'")]
    [InlineData("class C { [Profile] event System.Action E; }", "WEFT0002", "'E'")]
    [InlineData("interface I { [Profile] int M(); }", "WEFT0002", "'M'")]
    [InlineData("[Profile] class Data { int _a; }", "WEFT0003", "'Data'")]
    [InlineData("[method: Profile] record Data(int A) { int B() { while (true) { } } }", "WEFT0002", "'Data'")]
    [InlineData("[Profile] interface IData { int A { get; } }", "WEFT0003", "'IData'")]
    [InlineData("class C { void M() { System.Func<int> a = [Profile] () => 1; } }", "WEFT0006", "'M.lambda'")]
    [InlineData("class C { void M() { G([Profile] () => { }); } void G(System.Action a, "
        + "[System.Runtime.CompilerServices.CallerArgumentExpression(\"a\")] string s = \"\") { } }", "WEFT0012",
        "'M.lambda'")]
    [InlineData("class C { string M() => $\"{F([Profile] () => { })}\"; }", "WEFT0007", "'M.lambda'")]
    [InlineData("class C { string M() => $\"{((System.Func<int>)(() => { return F(); [Profile] int F() => 1; "
        + "}))()}\"; }", "WEFT0007", "'M.F'")]
    [InlineData("class C { [Profile, NoProfile] int M() => 1; }", "WEFT0025", "'M'")]
    [InlineData("[NoProfile] partial class C { int M() => 1; } [Profile] partial class C { }", "WEFT0025", "'C'")]
    [InlineData("class C { [Profile] async Task M() { Text(await Task.FromResult(1)); } void Text(int n, "
        + "[CallerArgumentExpression(\"n\")] string s = \"\") { } }", "WEFT0012", "'M'")]
    [InlineData("class C { [Profile] async Task M() { Made.Assert(await Task.FromResult(1)); } }", "WEFT0012", "'M'")]
    [InlineData("class C { [Profile] async Task M(dynamic d) { await d; } }", "WEFT0013", "'M'")]
    [InlineData("class C { [Profile] async Task M(System.IAsyncDisposable d) { await using System.IAsyncDisposable a "
        + "= d, b = d; } }", "WEFT0014", "'M'")]
    [InlineData("class C { [Profile] async Task M() { await using var x = Made.Elsewhere(); } }", "WEFT0014", "'M'")]
    [InlineData("class C { [Profile] async Made M() => await Task.Yield(); }", "WEFT0015", "'M'")]
    public async Task A_mark_on_what_cannot_be_woven_is_reported_at_the_mark(string text, string id, string names)
    {
        var diagnostic = Assert.Single(DiagnosticsOf(text));
        Assert.Equal(id, diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
        Assert.Contains(names, diagnostic.GetMessage(null));
        Assert.Equal("Profile", diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan));
        Assert.EndsWith($"docs/diagnostics/{id}.md", diagnostic.Descriptor.HelpLinkUri);
        Assert.Equal(diagnostic.ToString(), Assert.Single(await Analysis.Of(Project(text).AsWritten())).ToString());
    }

    [Theory]
    [InlineData("class C { static readonly string s_name = \"A\"; [Profile(Group = s_name)] int M() => 1; }", "'M'")]
    [InlineData("[Profile(Group = Names.Parser)] class C { [Profile] int M() => 1; } class Names { }", "'C'")]
    [InlineData("[Profile(Group = Missing)] partial class C { [Profile] int M() => 1; }", "'C'")]
    public async Task A_group_whose_name_cannot_be_read_is_reported(string text, string names)
    {
        var diagnostic = Assert.Single(DiagnosticsOf(text));
        Assert.Equal("WEFT0027", diagnostic.Id);
        Assert.Contains(names, diagnostic.GetMessage(null));
        Assert.Equal(diagnostic.ToString(), Assert.Single(await Analysis.Of(Project(text).AsWritten())).ToString());
    }

    [Theory]
    [InlineData("await new R(1);", true)]
    [InlineData("_ = (await new G()).Length;", true)]
    [InlineData("await foreach (var n in new S()) { }", true)]
    [InlineData("await Task.Yield();", false)]
    public void What_no_probe_can_take_before_net_9_and_csharp_13_is_left(string statement, bool isLeft)
    {
        var text =
            "using System; using System.Collections.Generic; using System.Threading.Tasks; using "
            + "System.Runtime.CompilerServices; class C { [Weft.Profile] async Task M() { " + statement + " } }\n"
            + "ref struct R(int n) { public TaskAwaiter GetAwaiter() { n++; return default; } }\n"
            + "class G { public W GetAwaiter() => new(); }\n"
            + "class W : INotifyCompletion { public bool IsCompleted => true; public Span<int> GetResult() => "
            + "default; public void OnCompleted(Action a) { } }\n"
            + "ref struct S { public IAsyncEnumerator<int> GetAsyncEnumerator() => throw new "
            + "InvalidOperationException(); }\n";
        SourceProject In(LanguageVersion language, string framework) =>
            new(new ProjectOptions { Language = language, Symbols = ["WEFT", framework] }, ("A.cs", text));
        foreach (var (language, framework) in new[] { (LanguageVersion.Latest, "NET8_0_OR_GREATER"),
            (LanguageVersion.CSharp12, "NET9_0_OR_GREATER") })
        {
            Assert.Equal(isLeft ? ["WEFT0016"] : [],
                In(language, framework).Weave().Diagnostics.Select(diagnostic => diagnostic.Id));
            Assert.Equal(In(language, framework).CompileOriginal().Diagnostics,
                In(language, framework).CompileWoven().Diagnostics);
        }

        Assert.Empty(In(LanguageVersion.CSharp13, "NET9_0_OR_GREATER").Weave().Diagnostics);
        Assert.True(In(LanguageVersion.CSharp13, "NET9_0_OR_GREATER").CompileWoven().Success);
    }

    /// <summary>The compiler's numbers of the functions may differ: they are no promise.</summary>
    [Theory]
    [InlineData("A(x => x, n switch { 1 => 2, _ => 4 }) > 2")]
    [InlineData("e is TimeoutException or FormatException && A(x => x) > 2")]
    [InlineData("A(x => x, (e, n) is ({ InnerException: not TimeoutException }, 3) ? 2 : 4) > 2")]
    [InlineData("A(x => x, e is { InnerException: not null } ? 2 : 4) > 2")]
    public void A_filter_with_functions_and_patterns_is_woven(string condition)
    {
        var project = new SourceProject(new ProjectOptions(), ("A.cs", $$"""
            using System;
            using System.Threading.Tasks;
            static class C
            {
                static int A(Func<int, int> f, int n = 3) => f(n);
                static void Main() { try { M(2).Wait(); } catch (Exception e) { Console.WriteLine(e.InnerException); } }
                [Weft.Profile] static async Task M(int n)
                {
                    try { await Task.Yield(); A(x => throw new TimeoutException()); }
                    catch (Exception e) when ({{condition}}) { A(y => y); A(y => L(y)); int L(int k) => throw e; }
                }
            }
            """));
        Assert.Empty(project.Weave().Diagnostics);
        var (original, woven) = (project.CompileOriginal(), project.CompileWoven());
        Assert.True(original.Success, string.Join('\n', original.Diagnostics));
        Assert.Empty(StopComparison.Differences(original, woven, project.Trees, isOptimized: false));
        var (before, after) = (ProgramRun.Of(original), ProgramRun.Of(woven));
        Assert.Contains(nameof(TimeoutException), before.Output);
        Assert.Equal(ProgramOutput.WithoutFunctionNumbers(before.Output),
            ProgramOutput.WithoutFunctionNumbers(after.Output));
        Assert.Equal(["M"], after.EnteredNames());
    }

    [Fact]
    public void A_pragma_silences_a_warning() =>
        Assert.Empty(DiagnosticsOf("abstract class C {\n#pragma warning disable WEFT0002\n[Profile] public abstract "
            + "int M();\n}"));

    [Fact]
    public void A_mark_on_the_declaring_part_counts_for_the_implementation_in_another_file()
    {
        var run = new SourceProject(
            new ProjectOptions(),
            ("A.cs", "partial class C { [Weft.Profile] public partial int M(string? s); }"),
            ("B.cs", "partial class C { public partial int M(string? t) => 1; }")).Weave();
        Assert.Empty(run.Diagnostics);
        Assert.Contains(run.Results.Single().GeneratedSources, source => source.HintName == "B.cs");
    }

    [Fact]
    public void A_mark_on_one_part_of_a_type_is_no_mistake_if_another_part_has_the_bodies() =>
        Assert.Empty(new SourceProject(
        new ProjectOptions(),
        ("A.cs", "[Weft.Profile] partial class C { int _a; }"),
        ("B.cs", "partial class C { int M() => _a; }")).Weave().Diagnostics);

    [Fact]
    public void Implicit_selection_warns_about_nothing() => Assert.Empty(new SourceProject(
        new ProjectOptions { WholeAssembly = true },
        ("A.cs", "abstract class C { abstract int M(); async System.Threading.Tasks.Task N() { while (true) ; } int P "
            + "{ get; } }")).Weave().Diagnostics);

    [Fact]
    public void Old_csharp_is_left_alone_and_said_once()
    {
        var run = new SourceProject(
            new ProjectOptions { Language = LanguageVersion.CSharp9, AutoStart = true },
            ("A.cs", "class A { [Weft.Profile] void M() { } }"),
            ("B.cs", "class B { [Weft.Profile] void M() { } }")).Weave();
        Assert.Equal("WEFT0001", Assert.Single(run.Diagnostics).Id);
        Assert.Empty(run.GeneratedTrees);
    }

    [Theory]
    [InlineData("A.cs", "class A {\n#line (1,1)-(1,9) \"x.y\"\n[Weft.Profile] void M() { } }", "WEFT0008")]
    [InlineData("A\"B.cs", "class A { [Weft.Profile] void M() { } }", "WEFT0009")]
    public void A_file_that_cannot_be_mapped_is_left_as_it_is(string path, string text, string id)
    {
        var run = new SourceProject(new ProjectOptions(), (path, text)).Weave();
        Assert.Equal(id, Assert.Single(run.Diagnostics).Id);
        Assert.Empty(run.GeneratedTrees);
    }

    [Fact]
    public void Files_that_differ_in_case_alone_are_not_both_woven()
    {
        var run = new SourceProject(
            new ProjectOptions(),
            ("a.cs", "class A { [Weft.Profile] void M() { } }"),
            ("A.cs", "class B { [Weft.Profile] void M() { } }")).Weave();
        Assert.Equal("WEFT0010", Assert.Single(run.Diagnostics).Id);
        Assert.Equal(["A.cs", "Weft.Registration.g.cs"],
            run.Results.Single().GeneratedSources.Select(source => source.HintName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("static class Weft { }", true)]
    [InlineData("enum Weft { None }", true)]
    [InlineData("namespace Weft.Woven { class Probe { } }", true)]
    [InlineData("namespace Weft; delegate void Woven();", true)]
    [InlineData("namespace Weft.Woven.Probe.Tests { class Other { } }", true)]
    [InlineData("namespace Weft.Renderers { class Other { } }", false)]
    [InlineData("class Weft<T> { }", false)]
    [InlineData("namespace Weft { class Other { } }", false)]
    [InlineData("namespace Weft; enum Generated { None }", true)]
    [InlineData("namespace Weft.Woven { class Other { } }", false)]
    [InlineData("namespace Other { class Weft { class Woven { class Probe { } } } namespace Deep.Weft.Woven.Probe { "
        + "class Woven { } } }", false)]
    public void A_project_that_hides_the_profiler_is_left_as_it_is_and_said_once(string text, bool isHidden)
    {
        var project = new SourceProject(
            new ProjectOptions { AutoStart = true, WholeAssembly = true },
            ("A.cs", "class A { static int Main() { lock (typeof(A)) { return 1; } } }"),
            ("B.cs", text));
        Assert.Equal(isHidden ? ["WEFT0020"] : [], project.Weave().Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Equal(isHidden, project.Weave().GeneratedTrees.IsEmpty);
        Assert.Empty(project.CompileWoven().Diagnostics);
    }

    [Fact]
    public void A_file_with_syntax_errors_is_left_to_the_compiler() => Assert.Empty(new SourceProject(
        new ProjectOptions(), ("A.cs", "class A { [Weft.Profile] void M() { int = ; } }")).Weave().GeneratedTrees);

    private static SourceProject Project(string text) =>
        new(new ProjectOptions(),
            ("C.cs", "using Weft; using System.Threading.Tasks; using System.Runtime.CompilerServices;\n" + text));

    private static IEnumerable<Diagnostic> DiagnosticsOf(string text) =>
        Project(text).Weave().Diagnostics.Where(diagnostic => !diagnostic.IsSuppressed);
}
