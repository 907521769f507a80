using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Weft.Build.Tests;

public sealed class ReferenceOnDemandTests
{
    private const string Source =
        "extern alias tests; class C { object M() => new tests::Weft.Build.Tests.ReferenceOnDemandTests(); }";

    [Fact]
    public void Names_are_bound_against_it_under_its_aliases()
    {
        var compilation = Compilation(
            To(typeof(object).Assembly.Location),
            To(typeof(ReferenceOnDemandTests).Assembly.Location, "tests"));
        Assert.Null(compilation.GetTypeByMetadataName("NoSuchType"));
        Assert.Equal(SpecialType.System_Object, compilation.GetTypeByMetadataName("System.Object")!.SpecialType);
        Assert.DoesNotContain(compilation.GetDiagnostics(),
            static diagnostic => diagnostic.Id is "CS0430" or "CS0432" or "CS0234");
    }

    [Fact]
    public void A_file_that_is_missing_is_a_diagnostic_of_the_compilation_and_no_exception() =>
        Assert.Contains(Compilation(To("/not there.dll")).GetDiagnostics(),
            static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private static ReferenceOnDemand To(string path, params string[] aliases) =>
        ReferenceOnDemand.To(new ReferencedAssembly(path, [.. aliases]));

    private static CSharpCompilation Compilation(params MetadataReference[] references) =>
        CSharpCompilation.Create("App", [CSharpSyntaxTree.ParseText(Source)], references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
}
