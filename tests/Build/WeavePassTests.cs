using System.Text;

namespace Weft.Build.Tests;

public sealed class WeavePassTests : IDisposable
{
    private const string Marked = "using Weft; class Marked { [Profile] void M() { System.Console.WriteLine(); } }";

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
        Assert.Contains(result.Files, static file => file.RelativePath == "Weft.Registration.g.cs");
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
        var path = _folder.Write("Nothing.cs", "using Weft;\nabstract class C\n{\n    [Profile] public abstract void M();\n}\n");
        var message = Assert.Single(Weave(path).Messages);
        Assert.Matches($"^{System.Text.RegularExpressions.Regex.Escape(path)}\\(4,\\d+\\): warning WEFT\\d{{4}}: .+ \\(https://.+\\)$", message);
    }

    [Fact]
    public void NoWarn_silences_a_diagnostic_of_the_weaver()
    {
        var path = _folder.Write("Nothing.cs", "using Weft;\nabstract class C\n{\n    [Profile] public abstract void M();\n}\n");
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

    private WeaveResult Weave(params string[] sources) => WeavePass.Run(Request(sources));

    private WeaveRequest Request(params string[] sources) => new()
    {
        ProjectDirectory = _folder.Path,
        WeftDirectory = _folder.Locate("obj/weft/"),
        RoslynDirectory = "",
        AssemblyName = "App",
        LanguageVersion = "13.0",
        Sources = [.. sources],
    };
}
