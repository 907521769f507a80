namespace Weft.Build.Tests.ForeignGenerators;

/// <summary>
/// Whatever kind of generator it is, and by whatever way it hands on what it makes, a body that it reads stays as it
/// is, and what it says of every program changes nothing.
/// </summary>
public sealed class OutputKindTests : IDisposable
{
    private const string Source =
        "partial class A { static int M() { return 1; } static int N() { while (true) { } } }";

    private const string Usings = """
        #pragma warning disable RSEXPERIMENTAL004
        using System.Linq;
        using Microsoft.CodeAnalysis;
        using Microsoft.CodeAnalysis.CSharp.Syntax;


        """;

    private const string Body = """
        static class Bodies
        {
            public static string Of(Compilation compilation) => "class Copied { static int M() "
                + compilation.SyntaxTrees.SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>())
                .First(method => method.Identifier.ValueText == "M").Body + " }";
        }
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("context.RegisterSourceOutput(context.CompilationProvider, (output, all) => "
        + "output.AddSource(\"Made\", Bodies.Of(all)));")]
    [InlineData("context.RegisterImplementationSourceOutput(context.CompilationProvider, (output, all) => "
        + "output.AddSource(\"Made\", Bodies.Of(all)));")]
    public void An_incremental_one(string register)
    {
        var result = Weave(Incremental(register));
        Assert.Equal(["A.M: WEFT0024 (read by Maker)"], result.Left);
        Assert.Equal(["A.N"], result.Woven);
    }

    [Fact]
    public void One_of_the_first_kind() => Assert.Equal(["A.M: WEFT0024 (read by Maker)"], Weave("""
        [Generator] public sealed class Maker : ISourceGenerator
        {
            public void Initialize(GeneratorInitializationContext context) { }
            public void Execute(GeneratorExecutionContext context) =>
                context.AddSource("Made", Bodies.Of(context.Compilation));
        }
        """).Left);

    /// <summary>No program is made of it.</summary>
    [Fact]
    public void What_is_for_the_host_of_the_compiler_alone_is_no_difference()
    {
        var result = Weave(Incremental(
            "context.RegisterHostOutput(context.CompilationProvider, (output, all) => output.AddOutput(\"Made\", "
            + "Bodies.Of(all)));"));
        Assert.Equal(["A.M", "A.N"], result.Woven.Order());
        Assert.Empty(result.Result.Messages);
    }

    [Fact]
    public void One_that_reports_an_error_of_every_program()
    {
        var result = Weave(Incremental("""
            context.RegisterSourceOutput(context.CompilationProvider, (output, all) => output.ReportDiagnostic(
                Diagnostic.Create(
                    new DiagnosticDescriptor("X1", "t", "no good", "c", DiagnosticSeverity.Error, true), null)));
            """));
        Assert.Equal(["A.M", "A.N"], result.Woven.Order());
        Assert.Empty(result.Result.Messages);
    }

    /// <summary>It is written once more for each run, with the same content in
    /// the end: csc's run is the last.</summary>
    [Fact]
    public void One_that_writes_a_file_changes_nothing()
    {
        var path = _folder.Locate("written.txt");
        var result = Weave(Incremental(
            "context.RegisterSourceOutput(context.CompilationProvider, (output, all) => "
            + $"System.IO.File.WriteAllText(@\"{path}\", string.Join(\",\", all.SyntaxTrees.Select(one => "
            + $"one.Length))));"));
        Assert.Equal(["A.M", "A.N"], result.Woven.Order());
        Assert.True(File.Exists(path));
        Assert.Empty(result.Result.Messages);
    }

    private static string Incremental(string register) =>
        "[Generator(LanguageNames.CSharp)] public sealed class Maker : IIncrementalGenerator { "
        + "public void Initialize(IncrementalGeneratorInitializationContext context) { " + register + " } }";

    private GeneratorProjectResult Weave(string generator) => new GeneratorProject(_folder)
        .WithGenerator("Maker", Usings + generator + Body).With("A.cs", Source).Weave();
}
