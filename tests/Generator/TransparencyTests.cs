using Microsoft.CodeAnalysis;
using Weft.Generator.Tests.Harness;

namespace Weft.Generator.Tests;

/// <summary>Weaving changes nothing but time: every case is built and run twice, as written and woven.</summary>
public class TransparencyTests
{
    public static TheoryData<string, string> Cases()
    {
        var data = new TheoryData<string, string>();
        foreach (var name in WeavingCase.Names())
        {
            data.Add(name, "Debug");
            data.Add(name, "Release");
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_woven_program_does_what_the_original_does(string name, string configuration) =>
        AssertTransparent(WeavingCase.Load(name), Enum.Parse<OptimizationLevel>(configuration));

    /// <summary>What is woven into a file does not depend on its line ends, so
    /// the programs need not be built again.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void Line_ends_of_Windows_survive(string name, string configuration)
    {
        var @case = WeavingCase.Load(name);
        Assert.Equal(Woven(@case, configuration, text => text),
            Woven(@case, configuration, ToWindows).Replace("\r\n", "\n"));

        static string ToWindows(string text) => text.Replace("\n", "\r\n");
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Tabs_and_a_missing_last_line_end_survive(string name, string configuration)
    {
        var @case = WeavingCase.Load(name);
        var original = ToTabs(@case.Text);
        var expected = Woven(@case, configuration, text => TabExpansion.Expand(ToTabs(text), ""));
        Assert.Equal(expected, TabExpansion.Expand(Woven(@case, configuration, ToTabs), original));

        static string ToTabs(string text) => text.Replace("    ", "\t").TrimEnd('\n');
    }

    /// <summary>The woven copy of a case, or its text if no member of it is woven.</summary>
    private static string Woven(WeavingCase @case, string configuration, Func<string, string> change)
    {
        var project = @case.Project(Enum.Parse<OptimizationLevel>(configuration), change);
        var copy = project.Weave().Results.Single().GeneratedSources
            .SingleOrDefault(source => source.HintName != "Weft.Registration.g.cs");
        // The checksum is that of the original's bytes, whatever the line ends are.
        return string.Join('\n', (copy.SourceText?.ToString() ?? change(@case.Text)).Split('\n')
            .Where(line => !line.StartsWith("#pragma checksum", StringComparison.Ordinal)));
    }

    private static void AssertTransparent(WeavingCase @case, OptimizationLevel optimization)
    {
        var project = @case.Project(optimization);
        var original = project.CompileOriginal();
        var woven = project.CompileWoven();
        Assert.True(original.Success, string.Join('\n', original.Diagnostics));
        AssertSame(original.Diagnostics, woven.Diagnostics);
        if (@case.HasExactStops)
        {
            Assert.Equal("", string.Join('\n', StopComparison.Differences(original, woven, project.Trees,
                optimization == OptimizationLevel.Release)));
        }

        var before = ProgramRun.Of(original);
        var after = ProgramRun.Of(woven);
        Assert.Equal(before.Output, ProgramOutput.WithoutExtraLines(after.Output, before.Output));
        Assert.Equal(0, after.Open);
        Assert.Empty(before.Entered);
        Assert.Equal(@case.Frames.Order(), after.EnteredNames().Order());
    }

    private static void AssertSame(IEnumerable<string> original, IEnumerable<string> woven)
    {
        var lost = original.Except(woven).Select(line => "- " + line);
        var added = woven.Except(original).Select(line => "+ " + line);
        var differences = string.Join('\n', lost.Concat(added));
        Assert.True(differences.Length == 0, differences);
    }
}
