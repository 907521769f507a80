using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Weft.Generator.Tests.Harness;

namespace Weft.Generator.Tests;

/// <summary>Files are bound on account of <c>dynamic</c> only where syntax cannot
/// exclude it: binding the first one costs as much as weaving a hundred.</summary>
public class DynamicTests
{
    private const string Awaits = "[Weft.Profile] async System.Threading.Tasks.Task M() { var t = D.F; await t; }";

    [Theory]
    [InlineData("static class D { public static dynamic F = System.Threading.Tasks.Task.CompletedTask; }", true)]
    [InlineData("delegate void E(dynamic d); static class D { public static System.Threading.Tasks.Task F; }", true)]
    [InlineData("static class D { public static System.Threading.Tasks.Task F => (dynamic)1; }", false)]
    [InlineData("static class D { public static System.Threading.Tasks.Task F = ((System.Func<dynamic>)(() => 1))(); }",
        false)]
    [InlineData("static class D { public static System.Threading.Tasks.Task F; void N() { dynamic d = F; dynamic L() "
        + "=> d; L(); } }", false)]
    public void A_file_is_bound_if_a_declaration_in_another_mentions_it(string other, bool isBound) =>
        Assert.Equal(isBound, IsBound("class A { " + Awaits + " }", other));

    [Theory]
    [InlineData("class A { [Weft.Profile] async System.Threading.Tasks.Task M() { dynamic d = 1; var t = d; await t; "
        + "} }", true)]
    [InlineData("class A { void N() { dynamic d = 1; } " + Awaits + " }", false)]
    [InlineData("class A { [Weft.Profile] async System.Threading.Tasks.Task M() { var t = D.F; await t; await "
        + "(dynamic)t; } }", false)]
    public void Within_a_file_the_member_that_mentions_it_is(string file, bool isBound) =>
        Assert.Equal(isBound, IsBound(file, "static class D { public static System.Threading.Tasks.Task F; }"));

    [Fact]
    public void An_await_of_something_cast_to_it_leaves_the_member()
    {
        var project = new SourceProject(new ProjectOptions(),
            ("A.cs", "class A { [Weft.Profile] async System.Threading.Tasks.Task M(object t) { await ((dynamic)t); } }"));
        var run = project.Driver().RunGenerators(project.AsWritten()).GetRunResult();
        Assert.Equal(["WEFT0013"], run.Diagnostics.Select(diagnostic => diagnostic.Id));
    }

    // Whoever binds a file opens the framework's assemblies.
    private static bool IsBound(string file, string other)
    {
        var project = new SourceProject(new ProjectOptions(), ("A.cs", file), ("B.cs", other));
        var framework = Net100.References.All.Select(reference => new WatchedReference(reference)).ToArray();
        Weaver.Weave(project.AsWritten().WithReferences(framework), new BuildProperties(project.Options).GlobalOptions,
            default);
        return framework.Any(reference => reference.IsOpened);
    }

    private sealed class WatchedReference(PortableExecutableReference inner)
        : PortableExecutableReference(MetadataReferenceProperties.Assembly, "/dotnet/System." + inner.Display)
    {
        public bool IsOpened { get; private set; }

        protected override DocumentationProvider CreateDocumentationProvider() => DocumentationProvider.Default;

        protected override Metadata GetMetadataImpl()
        {
            IsOpened = true;
            return inner.GetMetadata();
        }

        protected override PortableExecutableReference WithPropertiesImpl(MetadataReferenceProperties properties) =>
            this;
    }
}
