using Weft.EndToEnd.Tests.Packages;
using Weft.EndToEnd.Tests.Programs;

namespace Weft.EndToEnd.Tests;

/// <summary>A build weaves what has changed and nothing else, and leaves
/// nothing behind when Weft is switched off.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class IncrementalTests(PackedWeft weft)
{
    private const string On = "-p:EnableWeft=true";

    // Far enough in the past that a file written now can be told from it on any file system.
    private static readonly DateTime s_longAgo = DateTime.UtcNow.AddHours(-1);

    [Fact]
    public void What_has_not_changed_is_not_woven_again_and_cleaning_removes_every_copy()
    {
        var project = Project();
        project.Build(On).SucceededWithoutWarnings();
        var woven = File.GetLastWriteTimeUtc(Copy(project, "weave.manifest"));
        var compiled = File.GetLastWriteTimeUtc(project.IntermediateAssembly);

        project.Build(On).SucceededWithoutWarnings();

        Assert.Equal(woven, File.GetLastWriteTimeUtc(Copy(project, "weave.manifest")));
        Assert.Equal(compiled, File.GetLastWriteTimeUtc(project.IntermediateAssembly));

        // The compiler then reads all sources, of any age, and so does the weaver; a copy that is right is not touched.
        var copied = File.GetLastWriteTimeUtc(Copy(project, "Program.cs"));
        File.Delete(project.IntermediateAssembly);
        project.Build(On).SucceededWithoutWarnings();
        Assert.Equal(copied, File.GetLastWriteTimeUtc(Copy(project, "Program.cs")));
        Assert.Contains("Work.Spin", project.Run().Succeeded().Error, StringComparison.Ordinal);

        ChangeOneAndDeleteOne(project);
        Clean(project);
    }

    // Only the copy of a changed file is written, and that of a deleted one goes.
    private static void ChangeOneAndDeleteOne(UserProject project)
    {
        foreach (var name in (string[])["Program.cs", "Other.cs", "Gone.cs"])
        {
            File.SetLastWriteTimeUtc(Copy(project, name), s_longAgo);
        }

        project.Write("Other.cs", OtherFile("Changed"));
        File.Delete(project.Locate("Gone.cs"));
        project.Build(On).SucceededWithoutWarnings();

        Assert.Equal(s_longAgo, File.GetLastWriteTimeUtc(Copy(project, "Program.cs")));
        Assert.Contains("Changed", File.ReadAllText(Copy(project, "Other.cs")), StringComparison.Ordinal);
        Assert.False(File.Exists(Copy(project, "Gone.cs")));
    }

    private static void Clean(UserProject project)
    {
        Assert.NotEmpty(CopiesIn(project));
        project.Dotnet("clean", "-c", "Release", On).Succeeded();
        Assert.Empty(CopiesIn(project));
    }

    private static string OtherFile(string method) => $$"""
        using Weft;

        internal static class {{method}}Class
        {
            [Profile]
            public static void {{method}}() => Console.WriteLine();
        }
        """;

    private static string Copy(UserProject project, string name) => project.Locate("obj/Release/net10.0/weft/" + name);

    private static string[] CopiesIn(UserProject project)
    {
        var folder = Copy(project, "");
        return Directory.Exists(folder) ? Directory.GetFiles(folder, "*", SearchOption.AllDirectories) : [];
    }

    private UserProject Project() => new(weft, weft.NextFolder("App"), sources:
        [("Program.cs", Sources.Hello), ("Other.cs", OtherFile("Other")), ("Gone.cs", OtherFile("Gone"))]);
}
