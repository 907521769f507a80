using System.Text;
using Weft.EndToEnd.Tests.Packages;
using Weft.EndToEnd.Tests.Programs;

namespace Weft.EndToEnd.Tests;

/// <summary>Projects that lie, or put their files, where others do not.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class LayoutTests(PackedWeft weft)
{
    private const string On = "<EnableWeft>true</EnableWeft>";

    // One part of a type in each of two files whose order decides what is
    // printed: static initialisers run in the order of the files.
    private const string First = """
        internal static partial class Order
        {
            private static readonly string s_first = Say("first");

            [Weft.Profile]
            public static string Say(string text)
            {
                Console.WriteLine(text);
                return text;
            }
        }
        """;

    private const string Second = """
        internal static partial class Order
        {
            private static readonly string s_second = Say("second");

            public static void Touch() => Console.WriteLine(s_first.Length + s_second.Length);
        }
        """;

    [Fact]
    public void A_path_may_have_blanks_quotes_and_letters_of_any_script()
    {
        var project = new UserProject(weft, Path.Combine(weft.NextFolder("it's (ein) schöner ; 织机"), "App"), On,
            sources: ("Pro gram's.cs", Sources.Hello));
        project.Build().SucceededWithoutWarnings();
        Assert.Contains("Work.Spin  Pro gram's.cs:9", project.Run().Succeeded().Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_intermediate_folder_may_be_elsewhere()
    {
        var artifacts = weft.NextFolder("artifacts");
        var project = new UserProject(weft, weft.NextFolder("App"), On, sources: ("Program.cs", Sources.Hello));
        project.Write("Directory.Build.props",
            $"<Project><PropertyGroup><ArtifactsPath>{artifacts}</ArtifactsPath></PropertyGroup></Project>");

        project.Build().SucceededWithoutWarnings();

        Assert.True(File.Exists(Path.Combine(artifacts, "obj/App/release/weft/Program.cs")));
        var run = project.Dotnet(Path.Combine(artifacts, "bin/App/release/App.dll")).Succeeded();
        Assert.Contains("Work.Spin  Program.cs:9", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_linked_from_outside_is_woven_and_after_the_compiler_the_project_has_it_again()
    {
        var project = new UserProject(
            weft, Path.Combine(weft.NextFolder("restored"), "App"), On,
            """<Compile Include="../Shared/Work.cs" Link="Work.cs" Owner="us" />""",
            ("../Shared/Work.cs", Sources.Hello));
        project.Write(
            "Directory.Build.targets",
            """<Project><Target Name="Show" AfterTargets="Build"><Message Importance="high" Text="[%(Compile.Identity)][%(Compile.Link)][%(Compile.Owner)]" /></Target></Project>""");
        var first = project.Build().SucceededWithoutWarnings().Output;
        Assert.Contains("Work.Spin  ../Shared/Work.cs:9", project.Run().Succeeded().Error, StringComparison.Ordinal);
        Assert.Contains("[../Shared/Work.cs][Work.cs][us]", first, StringComparison.Ordinal);
        Assert.DoesNotContain("/weft/", string.Concat(first.Split('\n').Where(static line => line.Contains('['))),
            StringComparison.Ordinal);
        Assert.Contains("[../Shared/Work.cs][Work.cs][us]", project.Build().SucceededWithoutWarnings().Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Files_are_read_in_the_code_page_that_the_project_names()
    {
        var project = new UserProject(
            weft, weft.NextFolder("App"), $"{On}<CodePage>1251</CodePage>",
            sources: ("Program.cs",
                "Console.WriteLine(string.Join(' ', Letters.Text().Select(letter => (int)letter)));"));
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var text =
            "internal static class Letters\n{\n    [Weft.Profile]\n    public static string Text() => \"слово\";\n}\n";
        File.WriteAllBytes(project.Locate("Letters.cs"), Encoding.GetEncoding(1251).GetBytes(text));
        project.Build().SucceededWithoutWarnings();
        Assert.Contains("слово", File.ReadAllText(project.Locate("obj/Release/net10.0/weft/Letters.cs")),
            StringComparison.Ordinal);
        Assert.Equal("1089 1083 1086 1074 1086\n", project.Run().Succeeded().Output);
    }

    [Fact]
    public void Files_keep_their_order()
    {
        var project = new UserProject(
            weft,
            weft.NextFolder("App"),
            $"{On}<EnableDefaultCompileItems>false</EnableDefaultCompileItems>",
            """<Compile Include="Z.cs;A.cs;Program.cs" />""",
            ("Z.cs", First), ("A.cs", Second), ("Program.cs", "Order.Touch();"));
        project.Build().SucceededWithoutWarnings();
        Assert.Equal("first\nsecond\n11\n", project.Run().Succeeded().Output);
    }

    [Fact]
    public void Two_checkouts_in_different_folders_give_the_same_assembly()
    {
        (string, string)[] sources = [("Program.cs", Sources.Hello),
            ("../Shared/Linked.cs", "class Linked { [Weft.Profile] static void Use() { } }"), ("Deep/A.cs", First)];
        byte[] Build(string folder)
        {
            var project = new UserProject(
                weft,
                Path.Combine(weft.NextFolder(folder), "App"),
                On + "<PathMap>$([System.IO.Path]::GetFullPath($(MSBuildProjectDirectory)/..))=/_</PathMap>",
                """<Compile Include="../Shared/Linked.cs" Link="Linked.cs" />""",
                sources);
            project.Build().SucceededWithoutWarnings();
            return [.. File.ReadAllBytes(project.IntermediateAssembly),
                .. File.ReadAllBytes(Path.ChangeExtension(project.IntermediateAssembly, ".pdb"))];
        }

        Assert.Equal(Build("one"), Build("a longer one"));
    }

    [Fact]
    public void Severities_by_path_hold_for_the_copies()
    {
        var project = new UserProject(
            weft, weft.NextFolder("App"), $"{On}<TreatWarningsAsErrors>true</TreatWarningsAsErrors>",
            sources: [("Program.cs", "Old.Part.Use();"),
                ("Old/Part.cs",
                    "namespace Old; public static class Part { [Weft.Profile] public static void Use() { int unused; "
                    + "} }")]);
        project.Write("Old/.editorconfig", "[*.cs]\ndotnet_diagnostic.CS0168.severity = none\n");
        project.Build().SucceededWithoutWarnings();
    }
}
