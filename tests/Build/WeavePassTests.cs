using System.Collections.Immutable;
using System.Text;

namespace Weft.Build.Tests;

public sealed class WeavePassTests : IDisposable
{
    private const string Marked = "using Weft; class Marked { [Profile] void M() { System.Console.WriteLine(); } }";

    private static readonly ImmutableDictionary<string, string> s_all =
        WeaveRequest.NoProperties.Add("WeftScope", "All");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Only_files_with_profiled_members_get_a_copy()
    {
        var marked = _folder.Write("sub/Marked.cs", Marked);
        var result = Weave(_folder.Write("Plain.cs", "class Plain { void M() { } }"), marked);

        var copy = Assert.Single(result.Files, static file => file.Source.Length > 0);
        Assert.Equal(marked, copy.Source);
        Assert.Equal("sub/Marked.cs", copy.RelativePath);
        Assert.Contains(result.Files, static file => file.RelativePath == "Weft.Registration.g/sub/Marked.cs");
        Assert.Empty(result.Messages);
    }

    [Fact]
    public void A_file_in_an_unknown_encoding_is_left_alone_with_a_warning()
    {
        var path = _folder.Locate("Old.cs");
        File.WriteAllBytes(path, Encoding.Latin1.GetBytes(Marked + "// ü"));

        var result = Weave(path);

        Assert.DoesNotContain(result.Files, file => file.Source == path);
        Assert.StartsWith($"{path}: warning WEFT0104: ", Assert.Single(result.Messages), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mark_that_weaves_nothing_is_told_with_its_place()
    {
        var path = _folder.Write("Nothing.cs",
            "using Weft;\nabstract class C\n{\n    [Profile] public abstract void M();\n}\n");
        var message = Assert.Single(Weave(path).Messages);
        Assert.Matches($"^{System.Text.RegularExpressions.Regex.Escape(path)}\\(4,\\d+\\): warning WEFT\\d{{4}}: .+ "
            + $"\\(https://.+\\)$", message);
    }

    [Fact]
    public void NoWarn_silences_a_diagnostic_of_the_weaver()
    {
        var path = _folder.Write("Nothing.cs",
            "using Weft;\nabstract class C\n{\n    [Profile] public abstract void M();\n}\n");
        var id = Weave(path).Messages[0].Split("warning ")[1][..8];
        Assert.Empty(WeavePass.Run(Request(path) with { SuppressedWarnings = [id] }).Messages);
    }

    [Fact]
    public void Symbols_decide_what_there_is_to_weave()
    {
        var path = _folder.Write("Conditional.cs", "#if FAST\n" + Marked + "\n#endif\n");
        Assert.DoesNotContain(Weave(path).Files, file => file.Source == path);
        Assert.Contains(WeavePass.Run(Request(path) with { Symbols = ["FAST"] }).Files, file => file.Source == path);
    }

    [Fact]
    public void A_language_version_that_the_compiler_does_not_know_is_named()
    {
        var request = Request(_folder.Write("A.cs", Marked)) with { LanguageVersion = "99.9" };
        var error = Assert.Throws<InvalidDataException>(() => WeavePass.Run(request));
        Assert.Contains("99.9", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_with_syntax_errors_is_left_to_the_compiler_to_complain_about()
    {
        var path = _folder.Write("Broken.cs", "using Weft; class Broken { [Profile] void M( { } }");
        Assert.Empty(Weave(path).Messages);
    }

    [Fact]
    public void The_report_lists_all_members_by_file_and_line_and_counts_them_at_its_end()
    {
        const string Plain = "class Plain\n{\n    int P => 1;\n    void M() { while (true) { } } void N() { }\n}";
        var request = Request(_folder.Write("Z.cs", Marked), _folder.Write("A.cs", Plain)) with
        {
            Properties = s_all,
            ReportPath = _folder.Locate("r.txt")
        };
        Assert.Equal(
            """
            left   A.cs(3) Plain.get_P: trivial (1 tokens)
            woven  A.cs(4) Plain.M
            left   A.cs(4) Plain.N: trivial (2 tokens)
            woven  Z.cs(1) Marked.M
            4 members with bodies: 2 woven, 2 left (trivial 2)

            """.ReplaceLineEndings("\n"),
            WeavePass.Run(request).Report!.ToString());
        Assert.Equal(
            "4 members with bodies: 4 woven, 0 left",
            WeavePass.Run(request with { Properties = s_all.Add("WeftTrivialSize", "0") }).Report!.Summary);
        Assert.Equal(
            "4 members with bodies: 1 woven, 3 left (excluded 2, trivial 1)",
            WeavePass.Run(request with { Properties = s_all.Add("WeftExclude", "Plain.M;Plain.N") }).Report!.Summary);
        Assert.Null(WeavePass.Run(request with { ReportPath = "" }).Report);
    }

    [Fact]
    public void The_report_says_which_files_could_not_be_read()
    {
        var path = _folder.Locate("Old.cs");
        File.WriteAllBytes(path, Encoding.Latin1.GetBytes(Marked + "// ü"));
        var request = Request(path) with { ReportPath = _folder.Locate("r.txt") };

        Assert.StartsWith($"note   {path}: left whole, and its members not counted: WEFT0104\n",
            WeavePass.Run(request).Report!.ToString(), StringComparison.Ordinal);
        Assert.Equal("1 members with bodies: 1 woven, 0 left",
            WeavePass.Run(request with { CodePage = 1252 }).Report!.Summary);
    }

    [Fact]
    public void A_report_that_cannot_be_written_is_a_warning()
    {
        var report = new WeaveReport([], []);
        Assert.Null(report.Write(_folder.Locate("new folder/r.txt")));
        Assert.Contains(": warning WEFT0107: ", report.Write(_folder.Locate("new folder")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pattern_that_can_match_no_name_is_told_and_the_others_are_used()
    {
        var result =
            WeavePass.Run(
                Request(_folder.Write("A.cs", "class A { void M() { while (true) { } } }")) with
                {
                    Properties =
                    s_all.Add("WeftInclude", "A;src/A.cs")
                });
        Assert.StartsWith("weft: warning WEFT0106: WeftInclude has the pattern 'src/A.cs', ",
            Assert.Single(result.Messages), StringComparison.Ordinal);
        Assert.Single(result.Files, static file => file.Source.Length > 0);
    }

    [Fact]
    public void The_report_says_which_patterns_name_no_member()
    {
        var request = Request(_folder.Write("A.cs", "class A { void M() { while (true) { } } }")) with
        {
            Properties = s_all.Add("WeftInclude", "A").Add("WeftExclude", "A.Typo"),
            ReportPath = _folder.Locate("r.txt"),
        };
        var report = WeavePass.Run(request).Report!.ToString();
        Assert.StartsWith("note   WeftExclude has the pattern 'A.Typo', which names no member with a body\nwoven  "
            + "A.cs(1) A.M\n", report, StringComparison.Ordinal);
    }

    private WeaveResult Weave(params string[] sources) => WeavePass.Run(Request(sources));

    private WeaveRequest Request(params string[] sources) => new()
    {
        ProjectDirectory = _folder.Path,
        WeftDirectory = _folder.Locate("obj/weft/"),
        RoslynDirectory = "",
        AssemblyName = "App",
        LanguageVersion = "13.0",
        Sources = [.. sources.Select(source => SourceFile.Of(_folder.Path, source))],
    };
}
