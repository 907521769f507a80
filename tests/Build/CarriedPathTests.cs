namespace Weft.Build.Tests;

/// <summary>Paths in a source's own directives lead from its woven copy where they led.</summary>
public sealed class CarriedPathTests : IDisposable
{
    private const string Text = """
        #pragma checksum "../T.tt" "{8829d00f-11b8-4213-878b-770e8597ac16}" "01"
        #pragma checksum "/abs/T.tt" "{8829d00f-11b8-4213-878b-770e8597ac16}" "02"
        class C
        {
        #line 7 "../T.tt"
            [Weft.Profile] void M() { }
        #line default
            [Weft.Profile] void N() { }
        }
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Relative_paths_are_written_anew_and_others_stay(bool absolute)
    {
        var copy = Copy(absolute);
        Assert.Contains("#pragma checksum \"../../../T.tt\" ", copy, StringComparison.Ordinal);
        Assert.Contains("#pragma checksum \"/abs/T.tt\" ", copy, StringComparison.Ordinal);
        Assert.Contains("#line 7 \"../../../T.tt\"", copy, StringComparison.Ordinal);
    }

    [Fact]
    public void The_original_is_named_by_its_absolute_path_if_that_is_wanted()
    {
        Assert.Contains($"#line 8 \"{_folder.Locate("Sub/C.cs")}\"", Copy(absolute: true), StringComparison.Ordinal);
        Assert.Contains("#line 8 \"../../../Sub/C.cs\"", Copy(absolute: false), StringComparison.Ordinal);
    }

    private string Copy(bool absolute) => WeavePass.Run(new WeaveRequest
    {
        ProjectDirectory = _folder.Path,
        WeftDirectory = _folder.Locate("obj/weft/"),
        RoslynDirectory = "",
        AssemblyName = "App",
        LanguageVersion = "13.0",
        AbsolutePaths = absolute,
        Sources = [SourceFile.Of(_folder.Path, _folder.Write("Sub/C.cs", Text))],
    }).Files.Single(static file => file.Source.Length > 0).Text;
}
