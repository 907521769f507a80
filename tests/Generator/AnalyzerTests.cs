using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Weft.Generator.Tests.Harness;

namespace Weft.Generator.Tests;

/// <summary>The analyzer says in the IDE what a weave would say;
/// <see cref="DiagnosticTests"/> compares the two for each kind of misuse.</summary>
public class AnalyzerTests
{
    // All of a framework that matters: its version.
    private const string FrameworkEight = """
        [assembly: System.Reflection.AssemblyVersion("8.0.0.0")]
        namespace System
        {
            public class Object { } public struct Void { } public class String { } public struct Int32 { } public class ValueType { } public class Attribute { }
        }
        namespace System.Reflection { public class AssemblyVersionAttribute : Attribute { public AssemblyVersionAttribute(string version) { } } }
        """;

    [Theory]
    [InlineData("class C { [Profile] int M() => 1; }")]
    [InlineData("class C { [Other.Profile] int P { get; } }")]
    [InlineData("class C { [NoProfile] int P { get; } }")]
    [InlineData("[Profile] class C { int M() => 1; }")]
    [InlineData("abstract class C {\n#pragma warning disable WEFT0002\n[Profile] public abstract int M();\n}")]
    public async Task It_says_nothing_about_a_mark_that_has_an_effect_or_is_none(string text) =>
        Assert.Empty(await Analyze(("A.cs", text)));

    [Fact]
    public async Task It_knows_the_other_parts_of_a_partial_type() => Assert.Empty(await Analyze(
        ("A.cs", "[Profile] partial class C { int _a; [Profile] public partial int N(); }"),
        ("B.cs", "partial class C { int M() => _a; public partial int N() => 1; }")));

    /// <summary>The compiler asks from several threads at once.</summary>
    [Fact]
    public async Task It_knows_all_marks_of_a_file_however_many_are_asked_for_at_once()
    {
        const int Types = 8;
        var text =
            string.Concat(Enumerable.Range(0, Types).Select(i => $"namespace N{i} {{ abstract class C {{ class D {{ "
                + $"[Profile] int M() => 1; }} [Profile] public abstract int M(); }} }}\n"));
        for (var round = 0; round < 300; round++)
        {
            Assert.Equal(Enumerable.Repeat("WEFT0002", Types),
                (await Analyze(("A.cs", text))).Select(diagnostic => diagnostic.Id));
        }
    }

    [Fact]
    public async Task It_knows_the_global_usings() => Assert.Equal(
        "WEFT0002", Assert.Single(await Analysis.Of(new SourceProject(
            new ProjectOptions(), ("A.cs", "abstract class C { [Profile] public abstract int M(); }"),
            ("B.cs", "global using Weft;")).AsWritten())).Id);

    [Theory]
    [InlineData("using P = Weft.ProfileAttribute; abstract class C { [P] public abstract int M(); }", "")]
    [InlineData("namespace N { using PAttribute = Weft.ProfileAttribute; abstract class C { [P] public abstract int "
        + "M(); } }", "")]
    [InlineData("abstract class C { [P] public abstract int M(); }", "global using P = Weft.ProfileAttribute;")]
    public async Task It_knows_an_alias(string text, string other) => Assert.Equal(
        "WEFT0002",
        Assert.Single(
            await Analysis.Of(
                new SourceProject(new ProjectOptions(), ("A.cs", text), ("B.cs", other)).AsWritten())).Id);

    [Theory]
    [InlineData("[Profile, MethodImpl(MethodImplOptions.AggressiveInlining)] int M() => 1;", true)]
    [InlineData("[MethodImpl(MethodImplOptions.AggressiveInlining), NoProfile] int M() => 1;", false)]
    [InlineData("[Profile, MethodImpl(MethodImplOptions.NoInlining)] int M() => 1;", false)]
    public async Task It_informs_that_inlining_is_lost_where_the_framework_inlines_no_try(string member, bool isTold)
    {
        var text = $"using System.Runtime.CompilerServices; using Weft; class C {{ {member} }}";
        var onTen = new SourceProject(new ProjectOptions(), ("A.cs", text)).AsWritten();
        var eight = CSharpCompilation.Create("System.Runtime", [CSharpSyntaxTree.ParseText(FrameworkEight)])
            .ToMetadataReference();
        var onEight = onTen.WithReferences(eight, RuntimeStub.Reference);

        Assert.Empty(await Analysis.Of(onTen));
        var diagnostics = await Analysis.Of(onEight);
        Assert.Equal(isTold ? ["WEFT0026"] : [], diagnostics.Select(static one => one.Id));
        Assert.All(diagnostics, static one => Assert.Equal(DiagnosticSeverity.Info, one.Severity));
    }

    [Fact]
    public void A_compiler_that_loads_the_assembly_finds_the_analyzer_and_no_generator()
    {
        var types = typeof(WeftAnalyzer).Assembly.GetTypes();
        Assert.Equal([typeof(WeftAnalyzer)],
            types.Where(static type => type.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is not null));
        Assert.DoesNotContain(types, static type => type.GetCustomAttribute<GeneratorAttribute>() is not null);
    }

    private static Task<IReadOnlyList<Diagnostic>> Analyze(params (string Path, string Text)[] files) =>
        Analysis.Of(new SourceProject(new ProjectOptions(), [.. files.Select(static file => (file.Path, "using "
            + "Weft;\n" + file.Text))]).AsWritten());
}
