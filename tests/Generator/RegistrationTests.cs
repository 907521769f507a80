using System.Reflection;
using Microsoft.CodeAnalysis;
using Weft.Generator.Tests.Harness;

namespace Weft.Generator.Tests;

/// <summary>What is added to a woven assembly, and nothing else.</summary>
public class RegistrationTests
{
    private const string Main =
        "using Weft; static class Program { [Profile] static void Main() => System.Console.WriteLine(Work.Twice(2)); }";
    private const string Work =
        "using Weft; static class Work { [Profile] public static int Twice(int n) { return n * 2; } }";

    [Fact]
    public void Every_id_has_its_row_whatever_the_order_of_the_files()
    {
        var run =
            ProgramRun.Of(
                new SourceProject(new ProjectOptions(), ("Program.cs", Main), ("Engine/Work.cs", Work)).CompileWoven());
        Assert.Equal("FEngine/Work.cs\nTWork\n1\tTwice\nFProgram.cs\nTProgram\n1\tMain\n", run.Table);
        Assert.Equal(["Main", "Twice"], run.EnteredNames());
    }

    [Theory]
    [InlineData("System.Reflection.AssemblyInformationalVersionAttribute(\"1.0.0+2b021a7cd9d8b9ef90a15b77bd0b5b8e3c6a1f00\")", "C2b021a7cd9d8b9ef90a15b77bd0b5b8e3c6a1f00\n")]
    [InlineData("global::System.Reflection.AssemblyInformationalVersion(@\"1.2.3-beta+build.7.2B021A7\")",
        "C2B021A7\n")]
    [InlineData("System.Reflection.AssemblyInformationalVersion(\"1.0.0+20261128\")", "")]
    [InlineData("System.Reflection.AssemblyInformationalVersion(\"1.0.0\")", "")]
    [InlineData("System.Reflection.AssemblyInformationalVersion(\"1.0.0+feature\")", "")]
    [InlineData("System.Reflection.AssemblyVersion(\"1.0.0\")", "")]
    public void The_commit_is_the_end_of_the_informational_version(string attribute, string line)
    {
        var project = new SourceProject(new ProjectOptions(), ("Info.cs", $"[assembly: {attribute}]"),
            ("Program.cs", Main), ("Work.cs", Work));
        Assert.StartsWith(line + "FProgram.cs\n", ProgramRun.Of(project.CompileWoven()).Table,
            StringComparison.Ordinal);
    }

    [Fact]
    public void One_type_is_added_and_what_the_compiler_keeps_data_in_and_no_cached_delegate()
    {
        var project = new SourceProject(new ProjectOptions { AutoStart = true }, ("Program.cs", Main),
            ("Work.cs", Work));
        var added = TypesOf(project.CompileWoven()).Except(TypesOf(project.CompileOriginal()))
            .Where(name => !name.StartsWith("<PrivateImplementationDetails>", StringComparison.Ordinal));
        Assert.StartsWith("Weft.Generated.Sample_App_", Assert.Single(added));
    }

    [Fact]
    public void A_program_that_starts_by_itself_is_registered_even_if_nothing_is_woven() => Assert.Equal(
        ["Weft.Registration.g.cs"],
        Idle(new ProjectOptions { AutoStart = true }).Select(source => source.HintName));

    [Fact]
    public void Where_nothing_is_woven_the_registration_gives_no_warning() =>
        Assert.Empty(new SourceProject(new ProjectOptions { AutoStart = true }, ("A.cs", "class A { static void "
            + "Main() { } }")).CompileWoven().Diagnostics);

    [Fact]
    public void A_library_in_which_nothing_is_woven_is_left_alone() =>
        Assert.Empty(
            new SourceProject(new ProjectOptions(), ("A.cs", "class A { void M() { } }")).Weave().GeneratedTrees);

    [Theory]
    [InlineData("Console", "global::Weft.Renderers.ConsoleRenderer.Default")]
    [InlineData("Json;Html",
        "global::Weft.Renderers.JsonRenderer.Default, global::Weft.Renderers.HtmlRenderer.Default")]
    [InlineData("console", "global::Weft.Renderers.ConsoleRenderer.Default")]
    [InlineData("Nonsense", "")]
    public void Only_the_renderers_asked_for_are_named(string renderers, string arguments) => Assert.Contains(
        $"new global::Weft.Renderers.ExitReport({arguments});",
        Idle(new ProjectOptions { AutoStart = true, Renderers = renderers }).Single().SourceText.ToString());

    [Fact]
    public void Names_and_paths_that_need_care_arrive_as_they_are()
    {
        var project = new SourceProject(new ProjectOptions { AssemblyName = "1 \"odd\" näme" }, ("Größe @2.cs", Main),
            ("Work.cs", Work));
        Assert.Equal("FGröße @2.cs\nTProgram\n1\tMain\nFWork.cs\nTWork\n1\tTwice\n",
            ProgramRun.Of(project.CompileWoven()).Table);
    }

    [Fact]
    public void Nested_types_are_told_from_namespaces() => Assert.Contains(
        "TShop.Orders.Basket<T>+Item\n",
        ProgramRun.Of(new SourceProject(
            new ProjectOptions(),
            ("Program.cs", Main),
            ("Work.cs", Work),
            ("Basket.cs",
            "using Weft; namespace Shop.Orders { class Basket<T> { class Item { [Profile] void Add() { } } } }")).CompileWoven()).Table,
        StringComparison.Ordinal);

    private static IEnumerable<GeneratedSourceResult> Idle(ProjectOptions options) =>
        new SourceProject(options, ("A.cs", "class A { }")).Weave().Results.Single().GeneratedSources;

    private static IEnumerable<string> TypesOf(CompiledProgram program) =>
        Assembly.Load([.. program.Image]).DefinedTypes.Select(type => type.FullName!);
}
