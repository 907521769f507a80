using System.Text.RegularExpressions;

namespace Weft.Build.Tests;

/// <summary>What a build lets a program write: the formats of the one list, and the types that items name.</summary>
public sealed class RendererTargetsTests
{
    [Fact]
    public void The_build_knows_the_formats_that_the_renderers_list()
    {
        var list =
            Regex.Match(File.ReadAllText(Repository.Locate("src/Renderers/Settings/Formats.cs")),
                "(?s)List = \"\"\"\\s*(.*?)\\s*\"\"\"").Groups[1].Value;
        var names = list.Split('\n').Select(static line => line.Trim().Split(' ')[0]);
        using var project = new EvaluatedProject();

        Assert.Equal(string.Join(';', names), Decided(project, "")["_WeftFormats"]);
        Assert.Equal(string.Join(';', names), Decided(project, "")["_WeftRenderers"]);
    }

    [Theory]
    [InlineData("-p:PublishAot=true", "Console;global::Acme.Calls;global::Acme.Paper")]
    [InlineData("-p:WeftRenderers=Html", "Html;global::Acme.Calls;global::Acme.Paper")]
    public void Types_of_other_renderers_come_on_top(string arguments, string expected)
    {
        using var project =
            new EvaluatedProject("<ItemGroup><WeftRenderer Include=\"Acme.Calls\" /><WeftRenderer "
                + "Include=\"Acme.Paper\" /></ItemGroup>");

        Assert.Equal(expected, Decided(project, arguments)["_WeftRenderers"]);
    }

    private static IReadOnlyDictionary<string, string> Decided(EvaluatedProject project, string arguments) =>
        project.Read($"-t:_WeftDecide -p:EnableWeft=true {arguments}", "_WeftRenderers", "_WeftFormats");
}
