using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Weft.Generator.Tests.Harness;

namespace Weft.Generator.Tests;

/// <summary>Types of the framework that a project brings along, for older frameworks, too: CS0436 of them is a warning
/// about the registration that the original does not have.</summary>
public class StandInTests
{
    private const string Marked = "using Weft; static class Program { [Profile] static void Main() { } }";

    [Theory]
    [InlineData("namespace System.Runtime.CompilerServices { class ModuleInitializerAttribute : System.Attribute { } }",
        true)]
    [InlineData("namespace System.Runtime.CompilerServices { class CompilerGeneratedAttribute : System.Attribute { } }",
        true)]
    [InlineData("namespace System.Runtime.CompilerServices { class SkipLocalsInitAttribute : System.Attribute { } "
        + "class IsExternalInit { } class CallerArgumentExpressionAttribute : System.Attribute { } }", true)]
    [InlineData("namespace System.Diagnostics.CodeAnalysis { class ExcludeFromCodeCoverageAttribute : "
        + "System.Attribute { } }", true)]
    [InlineData("namespace System.Diagnostics.CodeAnalysis { class UnconditionalSuppressMessageAttribute : "
        + "System.Attribute { public UnconditionalSuppressMessageAttribute(string a, string b) { } } }", true)]
    [InlineData("namespace System.Diagnostics.CodeAnalysis { class UnconditionalSuppressMessageAttribute : "
        + "System.Attribute { } }", false)]
    [InlineData("namespace System.Runtime.CompilerServices { class ModuleInitializerAttribute : System.Attribute { "
        + "public ModuleInitializerAttribute(int n) { } } }", false)]
    [InlineData("namespace System.Runtime.CompilerServices { struct ModuleInitializerAttribute { } }", false)]
    [InlineData("namespace System.Runtime.CompilerServices { static class RuntimeFeature { } }", false)]
    [InlineData("namespace System.Runtime.CompilerServices { enum MethodImplOptions { } }", false)]
    [InlineData("namespace System { class Diagnostics { } }", false)]
    public void A_stand_in_brings_no_warning(string text, bool isWoven)
    {
        var project = new SourceProject(
            new ProjectOptions { AutoStart = true }, ("A.cs", Marked), ("B.cs", text));
        Assert.Equal(project.CompileOriginal().Diagnostics, project.CompileWoven().Diagnostics);
        Assert.Equal(isWoven ? [] : ["WEFT0020"], project.Weave().Diagnostics.Select(static one => one.Id));
        Assert.Equal(isWoven, !project.Weave().GeneratedTrees.IsEmpty);
    }

    [Theory]
    [InlineData("public", "", false)]
    [InlineData("internal", "", true)]
    [InlineData("internal", "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Sample.App\")]", false)]
    [InlineData("internal", "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Sample.App.Tests\")]",
        true)]
    public void One_of_a_library_is_noticed_where_the_project_sees_it(string access, string friends, bool isWoven)
    {
        var text = friends + "namespace System.Runtime.CompilerServices { " + access
            + " class ModuleInitializerAttribute : System.Attribute { } }";
        using var image = new MemoryStream();
        Assert.True(CSharpCompilation.Create("L", [CSharpSyntaxTree.ParseText(text)], Net100.References.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(image).Success);
        var library = MetadataReference.CreateFromImage(image.ToArray(), filePath: "/packages/L.dll");
        var project = new SourceProject(new ProjectOptions(), ("A.cs", Marked));
        var run = project.Driver().RunGenerators(project.AsWritten().AddReferences(library)).GetRunResult();
        Assert.Equal(isWoven ? [] : ["WEFT0020"], run.Diagnostics.Select(static one => one.Id));
        var woven = project.AsWritten().RemoveAllSyntaxTrees().AddSyntaxTrees(project.WovenTrees())
            .AddReferences(library);
        Assert.Equal(isWoven, woven.GetDiagnostics().All(static one => one.Severity != DiagnosticSeverity.Error));
    }

    [Fact]
    public void Nothing_is_woven_where_an_alias_is_the_only_way_to_the_runtime()
    {
        var project = new SourceProject(new ProjectOptions { WholeAssembly = true, TrivialSize = "0" },
            ("A.cs", "static class Program { static void Main() { } }"));
        var aside = MetadataReference.CreateFromImage(RuntimeStub.Image,
            new MetadataReferenceProperties(aliases: ["W"]), filePath: "/packages/Weft.dll");
        var compilation = project.AsWritten().RemoveReferences(RuntimeStub.Reference).AddReferences(aside);
        var run = project.Driver().RunGenerators(compilation).GetRunResult();
        Assert.Equal(["WEFT0020"], run.Diagnostics.Select(static one => one.Id));
        Assert.Empty(run.GeneratedTrees);
    }
}
