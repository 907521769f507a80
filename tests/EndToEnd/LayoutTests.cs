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
    public void Files_may_lie_elsewhere_and_keep_what_they_are()
    {
        var folder = weft.NextFolder("layouts");
        var artifacts = Path.Combine(folder, "artifacts");
        var elsewhere = Elsewhere(Path.Combine(folder, "Elsewhere"), artifacts);
        var linking = Linking(Path.Combine(folder, "linking/Linking"));
        var coded = Coded(Path.Combine(folder, "Coded"));
        var ordered = Ordered(Path.Combine(folder, "Ordered"));
        var silenced = Silenced(Path.Combine(folder, "Silenced"));
        UserProject[] checkouts =
            [Checkout(Path.Combine(folder, "one")), Checkout(Path.Combine(folder, "a longer one"))];

        var build = new Solution(folder, [elsewhere, linking, coded, ordered, silenced, .. checkouts]).Build()
            .SucceededWithoutWarnings();

        AssertElsewhere(elsewhere, artifacts);
        AssertLinked(linking, build.Output);
        Assert.Contains("слово", File.ReadAllText(coded.Locate("obj/Release/net10.0/weft/Letters.cs")),
            StringComparison.Ordinal);
        Assert.Equal("1089 1083 1086 1074 1086\n", coded.Run().Succeeded().Output);
        Assert.Equal("first\nsecond\n11\n", ordered.Run().Succeeded().Output);
        Assert.True(File.Exists(silenced.Locate("obj/Release/net10.0/weft/Old/Part.cs")));
        Assert.Equal(Compiled(checkouts[0]), Compiled(checkouts[1]));
    }

    private UserProject Elsewhere(string folder, string artifacts)
    {
        var project = new UserProject(weft, folder, On, sources: ("Program.cs", Sources.Hello));
        project.Write("Directory.Build.props",
            $"<Project><PropertyGroup><ArtifactsPath>{artifacts}</ArtifactsPath></PropertyGroup></Project>");
        return project;
    }

    private static void AssertElsewhere(UserProject project, string artifacts)
    {
        Assert.True(File.Exists(Path.Combine(artifacts, $"obj/{project.Name}/release/weft/Program.cs")));
        var run = project.Dotnet(Path.Combine(artifacts, $"bin/{project.Name}/release/{project.Name}.dll")).Succeeded();
        Assert.Contains("Work.Spin  Program.cs:9", run.Error, StringComparison.Ordinal);
    }

    // A file linked from outside, and a target that says what the project has after the compiler.
    private UserProject Linking(string folder)
    {
        var project = new UserProject(weft, folder, On,
            """<Compile Include="../Shared/Work.cs" Link="Work.cs" Owner="us" />""",
            ("../Shared/Work.cs", Sources.Hello));
        project.Write(
            "Directory.Build.targets",
            """
            <Project><Target Name="Show" AfterTargets="Build">
              <Message Importance="high" Text="[%(Compile.Identity)][%(Compile.Link)][%(Compile.Owner)]" />
            </Target></Project>
            """);
        return project;
    }

    private static void AssertLinked(UserProject project, string first)
    {
        Assert.Contains("Work.Spin  ../Shared/Work.cs:9", project.Run().Succeeded().Error, StringComparison.Ordinal);
        Assert.Contains("[../Shared/Work.cs][Work.cs][us]", first, StringComparison.Ordinal);
        Assert.DoesNotContain("/weft/", string.Concat(first.Split('\n').Where(static line => line.Contains("]["))),
            StringComparison.Ordinal);
        Assert.Contains("[../Shared/Work.cs][Work.cs][us]", project.Build().SucceededWithoutWarnings().Output,
            StringComparison.Ordinal);
    }

    // Files in the code page that the project names.
    private UserProject Coded(string folder)
    {
        var project = new UserProject(
            weft, folder, $"{On}<CodePage>1251</CodePage>",
            sources: ("Program.cs",
                "Console.WriteLine(string.Join(' ', Letters.Text().Select(letter => (int)letter)));"));
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var text =
            "internal static class Letters\n{\n    [Weft.Profile]\n    public static string Text() => \"слово\";\n}\n";
        File.WriteAllBytes(project.Locate("Letters.cs"), Encoding.GetEncoding(1251).GetBytes(text));
        return project;
    }

    private UserProject Ordered(string folder) => new(
        weft,
        folder,
        $"{On}<EnableDefaultCompileItems>false</EnableDefaultCompileItems>",
        """<Compile Include="Z.cs;A.cs;Program.cs" />""",
        ("Z.cs", First), ("A.cs", Second), ("Program.cs", "Order.Touch();"));

    // Severities by path, which hold for the copies, too.
    private UserProject Silenced(string folder) => new(
        weft, folder, $"{On}<TreatWarningsAsErrors>true</TreatWarningsAsErrors>",
        sources: [("Program.cs", "Old.Part.Use();"),
            ("Old/Part.cs",
                "namespace Old; public static class Part { [Weft.Profile] public static void Use() { int unused; } }"),
            ("Old/.editorconfig", "[*.cs]\ndotnet_diagnostic.CS0168.severity = none\n")]);

    // One of two in different folders, which give the same assembly.
    private UserProject Checkout(string folder) => new(
        weft,
        Path.Combine(folder, "App"),
        On + "<PathMap>$([System.IO.Path]::GetFullPath($(MSBuildProjectDirectory)/..))=/_</PathMap>",
        """<Compile Include="../Shared/Linked.cs" Link="Linked.cs" />""",
        ("Program.cs", Sources.Hello),
        ("../Shared/Linked.cs", "class Linked { [Weft.Profile] static void Use() { } }"), ("Deep/A.cs", First));

    private static byte[] Compiled(UserProject project) => [.. File.ReadAllBytes(project.IntermediateAssembly),
        .. File.ReadAllBytes(Path.ChangeExtension(project.IntermediateAssembly, ".pdb"))];
}
