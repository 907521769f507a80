using Microsoft.CodeAnalysis.CSharp;
using Weft.Generator.Tests.Harness;

namespace Weft.Generator.Tests;

/// <summary>
/// The strings of an assembly have room for eight million characters, which a program may need for its own (CS8103).
/// </summary>
public class StringHeapTests
{
    [Theory]
    [InlineData(LanguageVersion.Preview, false)]
    [InlineData(LanguageVersion.Preview, true)]
    [InlineData(LanguageVersion.CSharp10, true)]
    public void A_program_whose_strings_take_all_the_room_is_woven(LanguageVersion language, bool embedSource)
    {
        var literals =
            string.Concat(Enumerable.Range(0, 1049).Select(n => $"    [Profile] public static string M{n}() {{ return "
                + $"\"{n:0000}{new string((char)('a' + (n % 26)), 7996)}\"; }}\n"));
        var options = new ProjectOptions { Language = language, EmbedSource = embedSource, AutoStart = true };
        var project = new SourceProject(options,
            ("Program.cs",
            "using Weft;\nstatic class Program\n{\n    static void Main() { System.Console.WriteLine(M7().Length); }\n"
                + literals + "}\n"));
        Assert.True(project.CompileOriginal().Success);

        var run = ProgramRun.Of(project.CompileWoven());
        Assert.StartsWith("8000", run.Output, StringComparison.Ordinal);
        Assert.Equal(["M7"], run.EnteredNames());
        Assert.Equal(embedSource,
            run.Source.Contains("    [Profile] public static string M7() { return \"0007", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp10)]
    [InlineData(LanguageVersion.CSharp11)]
    public void Tables_are_data_in_every_language_and_hold_any_text(LanguageVersion language)
    {
        const string Text =
            "using Weft; static class Program { [Profile] static void Main() { /* \"ä€😀\\u0041{0}\uD83D */ } }";
        var options = new ProjectOptions { Language = language, EmbedSource = true, AssemblyName = "ä \"€\"" };
        var run = ProgramRun.Of(new SourceProject(options, ("Prögram.cs", Text)).CompileWoven());
        Assert.Equal("FPrögram.cs\nTProgram\n1\tMain\n", run.Table);
        Assert.Equal($"F\nM1 1\nL1\n {Text.Replace("{0}\uD83D", "{0}\uFFFD")}\n", run.Source);
    }
}
