using Weft.Cli.Builds;
using Weft.Cli.Failures;
using Weft.Cli.Processes;
using Weft.Cli.Programs;
using Weft.Renderers.Tests;

namespace Weft.Cli.Tests;

/// <summary>What the tool takes from the folder of a project.</summary>
public sealed class ChoiceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_one_program_of_a_solution_is_meant()
    {
        Write("app/app.csproj", "<Project><PropertyGroup><OutputType>Exe</OutputType></PropertyGroup></Project>");
        Write("lib/lib.csproj", "<Project />");
        Write("tests/tests.csproj", """
            <Project><OutputType>Exe</OutputType><PackageReference Include="xunit.v3" /></Project>
            """);
        var solution = Write("all.sln", """
            Project("{FAE0}") = "app", "app\app.csproj", "{1}"
            Project("{FAE0}") = "lib", "lib\lib.csproj", "{2}"
            Project("{FAE0}") = "tests", "tests\tests.csproj", "{3}"
            """);
        Assert.Equal(_folder.PathOf("app/app.csproj"), Programs(solution));
        Assert.Equal(_folder.PathOf("app/app.csproj"), Programs(_folder.Path));
        Assert.Equal(_folder.PathOf("tests/tests.csproj"),
            ProjectChoice.Of(solution, SolutionProjects.IsTest, "test projects"));

        Write("site/site.csproj", "<Project Sdk=\"Microsoft.NET.Sdk.Web\" />");
        var two = Write("two.slnx",
            "<Solution><Project Path=\"app/app.csproj\" /><Project Path=\"site/site.csproj\" />");
        Assert.Contains("two.slnx has several programs; name one of", Failure(two), StringComparison.Ordinal);
        Assert.Contains("; name one of them", Failure(_folder.Path), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_project_is_named()
    {
        Assert.EndsWith("has no project, solution or C# file; name one", Failure(_folder.Path),
            StringComparison.Ordinal);
        Assert.Equal("a.fsproj is not woven: Weft weaves C#", Failure(Write("a.fsproj", "")));
        Assert.Equal("a.txt is no project, solution or C# file", Failure(Write("a.txt", "")));
    }

    [Fact]
    public void A_launch_profile_is_that_of_dotnet_run()
    {
        Write("Properties/launchSettings.json", """
            { "profiles": { // a comment
              "IIS": { "commandName": "IISExpress" },
              "site": { "commandName": "Project", "commandLineArgs": "--a 1", "applicationUrl": "http://localhost:5",
                "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Development" }, } } }
            """);
        var profile = LaunchProfile.Of(_folder.PathOf("site.csproj"))!;
        Assert.Equal("--a 1", profile.Arguments);
        Assert.Equal("http://localhost:5", profile.Variables["ASPNETCORE_URLS"]);
        Assert.Equal("Development", profile.Variables["ASPNETCORE_ENVIRONMENT"]);
        Assert.Equal("site", profile.Variables["DOTNET_LAUNCH_PROFILE"]);
        Write("Properties/launchSettings.json", "{ oops");
        Assert.Null(LaunchProfile.Of(_folder.PathOf("site.csproj")));
    }

    [Theory]
    [InlineData("a", "a")]
    [InlineData("a b", "\"a b\"")]
    [InlineData("", "\"\"")]
    [InlineData("a\"b", "\"a\\\"b\"")]
    [InlineData("a\\\"b", "\"a\\\\\\\"b\"")]
    [InlineData("a b\\", "\"a b\\\\\"")]
    public void Arguments_are_quoted_as_programs_take_them_apart(string argument, string text)
        => Assert.Equal("exec " + text, CommandLineText.Append("exec", [argument]));

    private string Programs(string path) => ProjectChoice.Of(path, SolutionProjects.IsProgram, "programs");

    private string Failure(string path) => Assert.Throws<ToolFailure>(() => Programs(path)).Message;

    private string Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder.PathOf(path))!);
        File.WriteAllText(_folder.PathOf(path), text);
        return _folder.PathOf(path);
    }
}
