using Microsoft.CodeAnalysis.CSharp;
using Weft.Generator.Tests.Harness;

namespace Weft.Generator.Tests;

/// <summary>Woven text to be read: one file for each shape that the weave has.</summary>
public class SnapshotTests
{
    private const string Registration = "Weft.Registration.g.cs";

    private static readonly ProjectOptions s_debug = new() { Symbols = ["WEFT", "DEBUG"] };

    [Fact]
    public void Block_body() =>
        Match("class C\n{\n    [Weft.Profile]\n    int M(int a)\n    {\n        return a;\n    }\n}\n");

    [Fact]
    public void Block_on_one_line() =>
        Match("class C { [Weft.Profile] int M(int a) { return a; } int N() { return 1; } }\n");

    [Fact]
    public void Empty_block() => Match("class C { [Weft.Profile] void M() {} }");

    [Fact]
    public void Expression_body() => Match("class C\n{\n    [Weft.Profile] int M(int a) => a\n        + 1;\n}\n");

    [Fact]
    public void Void_expression_body() => Match("class C { [Weft.Profile] void M() => System.Console.WriteLine(); }\n");

    [Fact]
    public void Expression_bodied_property() => Match("class C { [Weft.Profile] int P => 1; int Q => 2; }\n");

    [Fact]
    public void Accessors() => Match("class C { int _p; [Weft.Profile] int P { get => _p; set { _p = value; } } }\n");

    [Fact]
    public void Comment_between_arrow_and_expression() =>
        Match("class C { [Weft.Profile] int M() => /* one */ 1 /* end */; // last\n}\n");

    [Fact]
    public void Directives_in_an_expression_body() =>
        Match("class C\n{\n    [Weft.Profile] int M() =>\n#if A\n        1\n#else\n        2\n#endif\n        ;\n}\n");

    [Fact]
    public void Local_function_in_a_woven_method() =>
        Match("class C\n{\n    [Weft.Profile] int M()\n    {\n        return F();\n        [Weft.Profile] static int "
            + "F() => 1;\n    }\n}\n");

    [Fact]
    public void Optimized_build() => Snapshot.Match(
        Weave(new ProjectOptions(),
            "class C\n{\n    [Weft.Profile]\n    int M(int a)\n    {\n        int b;\n        b = a;\n        return "
            + "b;\n    }\n}\n"),
        Registration);

    [Fact]
    public void Oldest_language() =>
        Snapshot.Match(Weave(s_debug with { Language = LanguageVersion.CSharp10 }, "class C\n{\n    [Weft.Profile] "
            + "int LongEnough() => 1;\n}\n"), Registration);

    [Fact]
    public void Awaits() => Match(
        "using System.Threading.Tasks;\nclass C\n{\n    [Weft.Profile] async Task<int> M(Task<int> t)\n    {\n        "
        + "if (await t > 1) await Task.Yield();\n"
        + "        try { return F(await t) + 1; } catch when (t.IsFaulted) { } finally { await t; }\n        return "
        + "0;\n    }\n    int F(int n) => n;\n}\n");

    [Fact]
    public void Iterator() => Match(
        "using System.Collections.Generic;\nclass C\n{\n    [Weft.Profile] IEnumerable<long> M()\n    {\n        for "
        + "(var i = 0; i < 2; i++)\n            yield return i;\n    }\n}\n");

    [Fact]
    public void Await_foreach_and_await_using() => Match(
        "using System;\nusing System.Collections.Generic;\nusing System.Threading.Tasks;\nclass C\n{\n    "
        + "[Weft.Profile] async Task M(IAsyncEnumerable<int> s, Own own, IAsyncDisposable r)\n    {\n"
        + "        await using var one = r;\n        await using (var two = r) { }\n        await foreach (var n in "
        + "s) { }\n        await foreach (var n in own) { }\n    }\n}\n"
        + "interface Own : IAsyncEnumerable<int> { }\n");

    [Fact]
    public void Line_directives_of_the_user() =>
        Match("class C\n{\n#line 10 \"Grammar.y\"\n    [Weft.Profile] void M() {\n    }\n#line default\n    "
            + "[Weft.Profile] void N() { }\n}\n");

    [Fact]
    public void Program_that_starts_by_itself() => Snapshot.Match(new SourceProject(
        s_debug with { AutoStart = true },
        ("Program.cs", "#!/usr/bin/env dotnet\n[Weft.Profile] static void F() { }\nF();\n"),
        ("Engine/Lexer.cs",
        "namespace E { [Weft.Profile] class Lexer<T> { public Lexer() { while (true) { } } int this[int i] { get { "
        + "lock (this) return i; } } } }\n")).Weave());

    private static void Match(string text, [System.Runtime.CompilerServices.CallerMemberName] string method = "") =>
        Snapshot.Match(Weave(s_debug, text), Registration, method: method);

    private static Microsoft.CodeAnalysis.GeneratorDriverRunResult Weave(ProjectOptions options, string text) =>
        new SourceProject(options, ("Engine/C.cs", text)).Weave();
}
