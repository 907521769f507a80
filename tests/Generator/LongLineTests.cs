using Microsoft.CodeAnalysis.CSharp;
using Weft.Generator.Tests.Harness;

namespace Weft.Generator.Tests;

/// <summary>
/// Many members on one line: the copy grows with their number, and what no directive can name is left as it is.
/// </summary>
public class LongLineTests
{
    private const string Start =
        "using Weft; [assembly: Profile] static class Program { static void Main() { Unread(); } static void Unread() "
        + "{ int unread; } ";

    [Fact]
    public void A_copy_grows_with_the_number_of_members_on_a_line()
    {
        var (small, large) = (CopyOf(Synchronous(400)), CopyOf(Synchronous(800)));
        Assert.InRange(large.Length / (double)small.Length, 1.5, 2.5);
        Assert.True(CopyOf(Synchronous(5000)).Length < 20_000_000);
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp10, 760)]
    [InlineData(LanguageVersion.Preview, 760)]
    public void Every_warning_and_every_line_keep_their_place(LanguageVersion language, int members)
    {
        foreach (var text in new[] { Synchronous(members), Asynchronous(members / 2) })
        {
            var project = new SourceProject(new ProjectOptions { Language = language }, ("Program.cs", text));
            var (original, woven) = (project.CompileOriginal(), project.CompileWoven());
            Assert.True(original.Success);
            Assert.Equal("", Differences(original.Diagnostics, woven.Diagnostics));
            Assert.Empty(project.Weave().Diagnostics);
            Assert.Empty(StopComparison.Differences(original, woven, project.Trees, isOptimized: true));
        }
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp10)]
    [InlineData(LanguageVersion.Preview)]
    public void What_lies_beyond_the_last_column_that_a_directive_can_name_is_left_as_it_is(LanguageVersion language)
    {
        foreach (var text in new[] { Synchronous(900), Asynchronous(900) })
        {
            var project = new SourceProject(new ProjectOptions { Language = language }, ("Program.cs", text));
            var woven = project.CompileWoven();
            Assert.Equal("", Differences(project.CompileOriginal().Diagnostics, woven.Diagnostics));
            Assert.True(woven.Success, string.Join('\n', woven.Diagnostics));
            var left = project.Weave().Diagnostics;
            Assert.NotEmpty(left);
            Assert.All(left, one => Assert.Equal("WEFT0019", one.Id));
            Assert.InRange(CopyOf(project).Length, text.Length + 1000, 20_000_000);
        }
    }

    // Both ways: what is lost, and what is new.
    private static string Differences(IEnumerable<string> original, IEnumerable<string> woven) =>
        string.Join('\n',
            original.Except(woven).Take(9).Select(static line => "- " + line)
            .Concat(woven.Except(original).Take(9).Select(static line => "+ " + line)));

    private static string Synchronous(int members) =>
        Start + string.Concat(Enumerable.Range(0, members).Select(n => $"[Profile] static int M{n:0000}(int n) {{ int "
            + $"unread; return n * {n:0000} + 1; /* as wide */ }} ")) + "\n    static void Last() { int unread; } }\n";

    private static string Asynchronous(int members) => "using System.Threading.Tasks; "
        + Start + string.Concat(Enumerable.Range(0, members).Select(n => $"[Profile] static async Task<int> "
            + $"M{n:0000}(Task<int> n) {{ int unread; return {n:0000} + await n; }} "))
            + "\n    static void Last() { int unread; } }\n";

    private static string CopyOf(string text) => CopyOf(new SourceProject(new ProjectOptions(), ("Program.cs", text)));

    private static string CopyOf(SourceProject project) =>
        project.Weave().Results.Single().GeneratedSources.Single(
            source => source.HintName != "Weft.Registration.g.cs").SourceText.ToString();
}
