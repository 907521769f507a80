using Microsoft.CodeAnalysis.CSharp;

namespace Weft.Build.Tests;

/// <summary>What documentation comments include is found from the copy's folder, too.</summary>
public sealed class IncludedDocumentsTests : IDisposable
{
    private const string Notes = "<notes><note name='a'><summary>A</summary></note></notes>";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("/// <include file='../../docs/N.xml' path='notes/note/*' />\nclass C;", "docs/N.xml")]
    [InlineData("/// <include path=\"notes/note[@name='a']/*\" file=\"N.xml\" />\nclass C;", "App/Sub/N.xml")]
    [InlineData("/** <include file=\"N &amp; M.xml\" path=\"//note\"></include> */\nclass C;", "App/Sub/N & M.xml")]
    [InlineData("/// <summary><include file='N.xml' path='*'/></summary>\nclass C;", "App/N.xml")]
    [InlineData("class C {\n  /// <include file='..\\N.xml' path='*'/>\n  int M() => 1; }", "App/N.xml")]
    public void A_relative_path_leads_to_the_file_that_it_led_to(string text, string file)
    {
        var expected = _folder.Write(file, Notes);
        var rebased = Rebase(text, out var unreadable);
        Assert.Null(unreadable);
        Assert.NotEqual(text, rebased);
        var path = System.Text.RegularExpressions.Regex.Match(rebased, "file=['\"]([^'\"]*)").Groups[1].Value;
        Assert.Equal(expected,
            Path.GetFullPath(path.Replace("&amp;", "&", StringComparison.Ordinal), _folder.Locate("App/obj/weft/Sub")));
        Assert.Equal(text.Split('\n').Length, rebased.Split('\n').Length);
    }

    [Theory]
    [InlineData("/// <include file='/abs/N.xml' path='*' />\nclass C;")]
    [InlineData("// <include file='N.xml' path='*' />\nclass C { string s = \"/// <include file='N.xml' />\"; }")]
    [InlineData("/// <included file='N.xml' path='*' /><see file='N.xml'/>\nclass C;")]
    [InlineData("/// <include path='*' />\nclass C;")]
    public void What_leads_nowhere_by_itself_stays(string text)
    {
        _folder.Write("App/Sub/N.xml", Notes);
        Assert.Equal(text, Rebase(text, out var unreadable));
        Assert.Null(unreadable);
    }

    [Theory]
    [InlineData("Missing.xml", "*")]
    [InlineData("N.xml", "nothing/of/that")]
    [InlineData("N.xml", "[")]
    [InlineData("Broken.xml", "*")]
    public void What_the_compiler_would_complain_about_is_named(string file, string path)
    {
        _folder.Write("App/Sub/N.xml", Notes);
        _folder.Write("App/Sub/Broken.xml", "<a>");
        Rebase($"/// <include file='{file}' path='{path}' />\nclass C;", out var unreadable);
        Assert.Equal(file, unreadable);
    }

    [Fact]
    public void A_file_whose_include_cannot_be_had_is_compiled_as_it_is_with_a_warning()
    {
        const string Text =
            "/// <include file='N.xml' path='*' />\npublic class C { [Weft.Profile] public void M() { } }";
        var source = SourceFile.Of(_folder.Path, _folder.Write("A.cs", Text));
        var request = new WeaveRequest
        {
            ProjectDirectory = _folder.Path,
            WeftDirectory = _folder.Locate("obj/weft/"),
            RoslynDirectory = "",
            AssemblyName = "App",
            LanguageVersion = "13.0",
            Sources = [source],
        };

        var documented = WeavePass.Run(request with { IsDocumented = true });
        Assert.DoesNotContain(documented.Files, file => file.Source == source.Path);
        Assert.StartsWith($"{source.Path}: warning WEFT0108: ", Assert.Single(documented.Messages),
            StringComparison.Ordinal);
        Assert.Contains(WeavePass.Run(request).Files, file => file.Source == source.Path);
    }

    private string Rebase(string text, out string? unreadable) =>
        new IncludedDocuments(_folder.Locate("App/Sub/A.cs"), _folder.Locate("App/obj/weft/Sub/A.cs"),
            _folder.Locate("App/"))
            .Rebase(text, CSharpParseOptions.Default, out unreadable);
}
