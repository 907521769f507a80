using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Weft.Generator.Tests.Harness;

namespace Weft.Generator.Tests;

/// <summary>What the methods of other assemblies do is known for the framework and looked up for everything else.</summary>
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
    [InlineData("public static void M(int n, [System.Runtime.CompilerServices.CallerArgumentExpression(\"n\")] string s = \"\") { }", "L.M(await Task.FromResult(1))", "WEFT0012")]
    [InlineData("public static Task<dynamic> M() => null;", "(await L.M()).Count()", "WEFT0013")]
    [InlineData("public static dynamic M() => null;", "await L.M()", "WEFT0013")]
    [InlineData("public static void M(int n) { }", "L.M(await Task.FromResult(1))", null)]
    public void A_library_is_asked(string member, string statement, string? id)
    {
        using var image = new MemoryStream();
        var library = CSharpCompilation.Create(
            "L",
            [CSharpSyntaxTree.ParseText("using System.Threading.Tasks; public static class L { " + member + " }")],
            Net100.References.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(image);
        Assert.True(library.Success);
        var project = new SourceProject(
            new ProjectOptions(), ("A.cs", $"using System.Threading.Tasks; class A {{ [Weft.Profile] async Task M() {{ {statement}; }} }}"));
        var compilation = project.AsWritten().AddReferences(MetadataReference.CreateFromImage(image.ToArray(), filePath: "/packages/L.dll"));
        var run = project.Driver().RunGenerators(compilation).GetRunResult();
        Assert.Equal(id is null ? [] : [id], run.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Equal(id is null, run.Results.Single().GeneratedSources.Any(source => source.HintName == "A.cs"));
    }

    private static bool IsText(IParameterSymbol parameter) =>
        parameter.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "CallerArgumentExpressionAttribute");

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceSymbol container) =>
        container.GetTypeMembers().Concat(container.GetNamespaceMembers().SelectMany(TypesIn));
}
