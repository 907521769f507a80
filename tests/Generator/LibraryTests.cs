using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Weft.Generator.Tests.Harness;

namespace Weft.Generator.Tests;

/// <summary>What the methods of other assemblies do is known for the framework
/// and looked up for everything else.</summary>
public class LibraryTests
{
    [Fact]
    public void The_framework_sees_the_text_of_arguments_only_in_guards_and_assertions()
    {
        var framework = CSharpCompilation.Create("empty", references: Net100.References.All);
        var names = TypesIn(framework.GlobalNamespace).SelectMany(type => type.GetMembers()).OfType<IMethodSymbol>()
            .Where(method => method.DeclaredAccessibility == Accessibility.Public && method.Parameters.Any(IsText))
            .Select(method => method.Name).Distinct().ToList();
        Assert.Contains("Assert", names);
        Assert.DoesNotContain(names, name => name != "Assert" && !name.StartsWith("ThrowIf", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("public static void M(int n, [System.Runtime.CompilerServices.CallerArgumentExpression(\"n\")] string "
        + "s = \"\") { }", "L.M(await Task.FromResult(1))", "WEFT0012")]
    [InlineData("public static Task<dynamic> M() => null;", "(await L.M()).Count()", "WEFT0013")]
    [InlineData("public static dynamic M() => null;", "await L.M()", "WEFT0013")]
    [InlineData("public static void M(int n) { }", "L.M(await Task.FromResult(1))", null)]
    public void A_library_is_asked(string member, string statement, string? id)
    {
        using var image = Compile("using System.Threading.Tasks; public static class L { " + member + " }");
        var project = new SourceProject(
            new ProjectOptions(),
            ("A.cs", $"using System.Threading.Tasks; class A {{ [Weft.Profile] async Task M() {{ {statement}; }} }}"));
        var compilation = project.AsWritten()
            .AddReferences(MetadataReference.CreateFromImage(image.ToArray(), filePath: "/packages/L.dll"));
        var run = project.Driver().RunGenerators(compilation).GetRunResult();
        Assert.Equal(id is null ? [] : [id], run.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Equal(id is null, run.Results.Single().GeneratedSources.Any(source => source.HintName == "A.cs"));
    }

    [Theory]
    [InlineData("public class Weft { }", "Weft")]
    [InlineData("namespace Weft.Woven { public class Probe { } }", "Weft.Woven.Probe")]
    [InlineData("namespace Weft { public class Other { } } namespace Other { public class Weft { } }", null)]
    public void A_library_that_takes_a_name_which_woven_text_needs_is_noticed(string library, string? name)
    {
        var project = new SourceProject(new ProjectOptions(),
            ("A.cs", "class A { [Weft.Profile] void M() { while (true) { } } }"));
        GeneratorDriverRunResult Weave(MetadataReference reference) =>
            project.Driver().RunGenerators(project.AsWritten().AddReferences(reference)).GetRunResult();

        var image = Compile(library).ToArray();
        var run = Weave(MetadataReference.CreateFromImage(image, filePath: "/packages/L.dll"));
        Assert.Equal(name is null ? [] : ["WEFT0020"], run.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.All(run.Diagnostics, diagnostic => Assert.Contains($"'{name}'", diagnostic.GetMessage(null)));
        Assert.Equal(name is null, !run.Results.Single().GeneratedSources.IsEmpty);
        Assert.Empty(
            Weave(MetadataReference.CreateFromImage(image, new MetadataReferenceProperties(aliases: ["other"]),
                filePath: "/packages/L.dll")).Diagnostics);
    }

    [Theory]
    [InlineData("public readonly ref struct R { public System.Runtime.CompilerServices.TaskAwaiter GetAwaiter() => "
        + "default; }", "await default(R)", true)]
    [InlineData("public class R { public System.Runtime.CompilerServices.TaskAwaiter GetAwaiter() => default; }",
        "await new R()", false)]
    public void A_ref_struct_of_a_library_is_awaited_by_no_probe_before_net_9(string library, string statement,
        bool isLeft)
    {
        var project = new SourceProject(
            new ProjectOptions { Symbols = ["WEFT"] },
            ("A.cs", $"using System.Threading.Tasks; class A {{ [Weft.Profile] async Task M() {{ {statement}; }} }}"));
        var compilation = project.AsWritten()
            .AddReferences(MetadataReference.CreateFromImage(Compile(library).ToArray(), filePath: "/packages/L.dll"));
        Assert.Equal(isLeft ? ["WEFT0016"] : [],
            project.Driver().RunGenerators(compilation).GetRunResult().Diagnostics.Select(diagnostic => diagnostic.Id));
    }

    private static MemoryStream Compile(string text)
    {
        var image = new MemoryStream();
        var library = CSharpCompilation.Create("L", [CSharpSyntaxTree.ParseText(text)], Net100.References.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.True(library.Emit(image).Success);
        return image;
    }

    private static bool IsText(IParameterSymbol parameter) =>
        parameter.GetAttributes()
            .Any(attribute => attribute.AttributeClass?.Name == "CallerArgumentExpressionAttribute");

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceSymbol container) =>
        container.GetTypeMembers().Concat(container.GetNamespaceMembers().SelectMany(TypesIn));
}
