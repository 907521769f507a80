using Weft.Generator.Paths;
using Weft.Generator.Tests.Harness;

namespace Weft.Generator.Tests;

/// <summary>Where woven copies lie, and that neither they nor their text depend
/// on where the repository was checked out.</summary>
public class PathTests
{
    [Theory]
    [InlineData("/repo/App/", "/repo/App/Program.cs", "Program.cs")]
    [InlineData("/repo/App", "/repo/App/Engine/Lexer.cs", "Engine/Lexer.cs")]
    [InlineData("/repo/App/", "/repo/App/__/Shared/A.cs", "___/Shared/A.cs")]
    [InlineData("/repo/App/", "/repo/App/__init__/A.cs", "__init__/A.cs")]
    [InlineData("/repo/App/", "/repo/Shared/A.cs", "__/Shared/A.cs")]
    [InlineData("/repo/App/", "/other/A.cs", "__/__/other/A.cs")]
    [InlineData("/repo/App/", "/repo/App/../App2/./A.cs", "__/App2/A.cs")]
    [InlineData("C:\\repo\\App\\", "c:\\Repo\\App\\Engine\\A.cs", "Engine/A.cs")]
    [InlineData("C:\\repo\\App\\", "D:\\Shared\\A.cs", "__/D/Shared/A.cs")]
    public void A_copy_keeps_its_name_and_its_place(string project, string source, string copy) =>
        Assert.Equal(copy, WovenPath.Of(project, source));

    [Theory]
    [InlineData("Engine/Lexer.cs", "Engine/Lexer.cs")]
    [InlineData("A b+c.cs", "A+0020b+002bc.cs")]
    [InlineData("Größe.CS", "Gr+00f6+00dfe.CS")]
    [InlineData("Template.txt", "Template.txt+.cs")]
    public void A_hint_name_has_only_characters_that_are_admitted(string path, string hint) =>
        Assert.Equal(hint, WovenPath.HintName(path));

    [Fact]
    public void The_same_sources_give_the_same_text_in_another_folder()
    {
        const string Text = "class C { [Weft.Profile] int M() => 1; }";
        var here = Sources(new ProjectOptions { ProjectDirectory = "/here/App/" }, ("Engine/C.cs", Text),
            ("/here/Shared/D.cs", Text));
        var there = Sources(new ProjectOptions { ProjectDirectory = "/some/where/else/App/" }, ("Engine/C.cs", Text),
            ("/some/where/else/Shared/D.cs", Text));
        Assert.Equal(here, there);
        Assert.Contains("#line 1 \"../../../../../../../Shared/D.cs\"", here[2]);
    }

    [Fact]
    public void Weaving_twice_gives_the_same_text()
    {
        foreach (var name in WeavingCase.Names())
        {
            var project = WeavingCase.Load(name).Project(Microsoft.CodeAnalysis.OptimizationLevel.Release);
            Assert.Equal(Texts(project), Texts(project));
        }
    }

    private static List<string> Sources(ProjectOptions options, params (string Path, string Text)[] files) =>
        Texts(new SourceProject(options, files));

    private static List<string> Texts(SourceProject project) =>
        [.. project.Weave().Results.Single().GeneratedSources
            .OrderBy(source => source.HintName, StringComparer.Ordinal)
            .Select(source => source.SourceText.ToString())];
}
