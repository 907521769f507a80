using Weft.Generator.Tests.Harness;

namespace Weft.Generator.Tests;

/// <summary>The source lines that an assembly holds if the build asks for them.</summary>
public class SourceTableTests
{
    private static readonly ProjectOptions s_embed = new() { EmbedSource = true };

    [Fact]
    public void Nothing_is_embedded_unless_it_is_asked_for()
    {
        var project = new SourceProject(new ProjectOptions(),
            ("Program.cs", "using Weft; static class Program { [Profile] static void Main() { } }"));
        Assert.DoesNotContain("Source", Registration(project), StringComparison.Ordinal);
        Assert.Equal("", ProgramRun.Of(project.CompileWoven()).Source);
    }

    [Fact]
    public void A_member_comes_with_two_lines_around_it_and_each_line_once()
    {
        const string Text = """
            using Weft;

            static class Program
            {
                /// <summary>A "quoted" \u0041, {braces}.</summary>
                [Profile]
                static void Main()
                {
                    Local();

                    [Profile]
                    static void Local() { }
                }

                static int s_unrelated;

                static int s_more;
            }
            """;
        Assert.Equal(
            """
            F
            M4 12
            M9 5
            L4
             {
                 /// <summary>A "quoted" \u0041, {braces}.</summary>
                 [Profile]
                 static void Main()
                 {
                     Local();
             
                     [Profile]
                     static void Local() { }
                 }
             
                 static int s_unrelated;

            """.ReplaceLineEndings("\n"),
            SourceOf(Text));
    }

    [Fact]
    public void Line_breaks_of_any_kind_are_those_of_the_compiler() =>
        Assert.Equal(
            "F\nM1 4\nL1\n static class P {\n [Weft.Profile] static void Main() { //\f.\n }\n }\n",
            SourceOf("static class P {\r\n[Weft.Profile] static void Main() { //\f.\r}\u2028}"));

    [Fact]
    public void Of_a_long_member_the_first_hundred_lines_are_kept_and_of_a_long_line_the_beginning()
    {
        var text = "static class P {\n[Weft.Profile] static void Main() {\n"
            + string.Concat(Enumerable.Repeat("System.Math.Abs(1);\n", 200))
            + "}\n}\n// " + new string('x', 400);
        var lines = SourceOf(text).Split('\n');
        Assert.Equal("M1 100", lines[1]);
        Assert.Equal(100, lines.Count(line => line.StartsWith(' ')));

        // The cut would go through the second pair of surrogates.
        var wide =
            SourceOf(
                "static class P {\n[Weft.Profile] static void Main() { } // " + new string('x', 256) + "😀😀😀\n}");
        Assert.Contains("x😀…\n", wide, StringComparison.Ordinal);
    }

    [Fact]
    public void Top_level_statements_are_a_member() =>
        Assert.Equal("F\nM1 6\nL1\n [assembly: Weft.Profile]\n \n while (System.Environment.TickCount < 0)\n {\n }\n "
            + "class C { }\n",
            SourceOf("[assembly: Weft.Profile]\n\nwhile (System.Environment.TickCount < 0)\n{\n}\nclass C { "
                + "}\n\nclass D { }"));

    [Fact]
    public void Files_for_which_there_is_no_room_have_no_lines()
    {
        var body = string.Concat(Enumerable.Repeat("        //" + new string('x', 280) + "\n", 90));
        var files = Enumerable.Range(0, 90)
            .Select(file =>
                ($"F{file:00}.cs", $"static class C{file} {{\n[Weft.Profile] static void M() {{\n{body}}}\n}}"));
        var source = Registration(new SourceProject(s_embed, [.. files]));
        Assert.InRange(source.Length, 1_900_000, 2_100_000);
        Assert.Contains("F\nM0 0\nF\nM0 0\n", source, StringComparison.Ordinal);
    }

    [Fact]
    public void One_type_is_added_all_the_same()
    {
        var project = new SourceProject(s_embed,
            ("Program.cs", "using Weft; static class Program { [Profile] static void Main() { } }"));
        var added =
            System.Reflection.Assembly.Load([.. project.CompileWoven().Image]).DefinedTypes.Select(
                static type => type.FullName!).Where(static name => name != "Program");
        Assert.StartsWith("Weft.Generated.Sample_App_",
            Assert.Single(added,
                static name => !name.Contains("Attribute", StringComparison.Ordinal) && !name.StartsWith('<')),
                StringComparison.Ordinal);
    }

    private static string SourceOf(string text) =>
        ProgramRun.Of(new SourceProject(s_embed, ("Program.cs", text)).CompileWoven()).Source;

    private static string Registration(SourceProject project) =>
        project.Weave().Results.Single().GeneratedSources.Single(
            source => source.HintName == "Weft.Registration.g.cs").SourceText.ToString();
}
