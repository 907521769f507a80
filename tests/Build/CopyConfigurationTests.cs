using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Weft.Build.Checksums;
using Weft.Generator.Paths;

namespace Weft.Build.Tests;

/// <summary>csc's own rules, asked for a woven copy with the weave's two files
/// in hand, say what they say of the original.</summary>
public sealed class CopyConfigurationTests : IDisposable
{
    private static readonly string[] s_sources =
    [
        "Program.cs", "Legacy/Old.cs", "Legacy/Deep/Older.cs", "Legacy/Strict.cs", "odd [a]{b,c};#!? 织.cs",
        "../Shared/Linked.cs",
        "__/Under.cs", "obj/Made.g.cs",
    ];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Without_any_configuration_nothing_is_said() => AssertSame([]);

    [Fact]
    public void Sections_of_the_project_and_of_folders_above_it_hold_for_the_copies() => AssertSame(
    [
        _folder.Write(".editorconfig", """
            root = true
            [*.cs]
            dotnet_diagnostic.CS0168.severity = error
            dotnet_diagnostic.CA1000.severity = warning
            style = wide
            [App/Legacy/*.cs]
            dotnet_diagnostic.CS0168.severity = none
            [Shared/**.cs]
            dotnet_diagnostic.CA1000.severity = default
            style = narrow
            [**/obj/**.cs]
            generated_code = true
            [{App/Program.cs,App/odd*.cs}]
            dotnet_diagnostic.CA1001.severity = suggestion
            dotnet_diagnostic.CA1002.severity = silent
            """),
        _folder.Write("App/Legacy/Deep/.editorconfig", "root = true\n[*]\nstyle = own\n"),
        _folder.Write("App/.editorconfig",
            "[Legacy/Strict.cs]\ndotnet_analyzer_diagnostic.category-Style.severity = error\n"),
    ]);

    [Fact]
    public void Sections_of_global_files_hold_for_the_copies_and_yield_to_the_others() => AssertSame(
    [
        _folder.Write("App/.globalconfig", $"""
            dotnet_diagnostic.CA1000.severity = error
            scope = all
            [{Locate("Legacy/Old.cs")}]
            dotnet_diagnostic.CS0168.severity = none
            style = global
            scope = file
            [{Locate("../Shared/Linked.cs")}]
            dotnet_diagnostic.CS0168.severity = error
            """),
        _folder.Write("made.editorconfig", $"""
            is_global = true
            build_property.RootNamespace = App
            [{Locate("Program.cs")}]
            build_metadata.Compile.Layer = top
            [{SectionName.Escape(Locate("odd [a]{b,c};#!? 织.cs"))}]
            build_metadata.Compile.Layer = odd
            """),
        _folder.Write("App/.editorconfig",
            "[*.cs]\nstyle = local\n[Legacy/*]\ndotnet_diagnostic.CS0168.severity = warning\n"),
    ]);

    [Fact]
    public void Levels_and_conflicts_of_global_files_are_those_of_the_compiler() => AssertSame(
    [
        _folder.Write("low.globalconfig", $"""
            is_global = true
            global_level = 1
            [{Locate("Program.cs")}]
            key = low
            lone = low
            """),
        _folder.Write("high.config", $"""
            Is_Global: true
            global_level = 2
            [{Locate("Program.cs")}]
            key = high
            """),
        _folder.Write("one.config", $"is_global = true\n[{Locate("Legacy/Old.cs")}]\nkey = one\n"),
        _folder.Write("two.config", $"is_global = true\n[{Locate("Legacy/Old.cs")}]\nkey = two\nlone = two\n"),
        _folder.Write("App/is_global.editorconfig", "# is_global = true\n[*.cs]\nis_global = true\nkey = local\n"),
    ]);

    [Fact]
    public void Files_that_share_their_settings_share_a_section()
    {
        var configuration = _folder.Write(".editorconfig", "[*.cs]\na = 1\n[App/Legacy/*.cs]\na = 2\n");
        var local = Settings([configuration]).Single(static file => file.Name == CopyConfiguration.LocalName).Text;
        Assert.Equal(2, local.Split("\n[").Length - 1);
    }

    [Fact]
    public void A_copy_is_told_the_checksum_of_its_original()
    {
        var set = Read([.. Settings([]).Select(Write)]);
        Assert.All(
            Copies(),
            copy => Assert.Equal(copy.Checksum, set.Of(Locate(copy)).AnalyzerOptions[TreeChecksum.Option]));
    }

    private static AnalyzerConfiguration Read(string[] files) => AnalyzerConfiguration.Read(files);

    private static ImmutableDictionary<string, string> Options(AnalyzerConfigOptionsResult result) =>
        result.AnalyzerOptions.Remove(TreeChecksum.Option);

    private void AssertSame(string[] files)
    {
        var before = Read(files);
        var after = Read([.. files, .. Settings(files).Select(Write)]);
        Assert.All(Copies(), copy =>
        {
            var (original, woven) = (before.Of(copy.Source), after.Of(Locate(copy)));
            Assert.Equal(original.TreeOptions.OrderBy(Key), woven.TreeOptions.OrderBy(Key));
            Assert.Equal(Options(original).OrderBy(Key), Options(woven).OrderBy(Key));
            Assert.Equal(Options(original), Options(after.Of(copy.Source)));
        });
    }

    private static string Key<TValue>(KeyValuePair<string, TValue> pair) => pair.Key;

    private IEnumerable<SettingFile> Settings(string[] files) =>
        CopyConfiguration.Of(AnalyzerConfiguration.Read(files), [.. Copies()], Locate("obj/weft/"));

    private IEnumerable<WovenFile> Copies() => s_sources.Select((name, index) =>
        new WovenFile(Locate(name), WovenPath.Of(_folder.Locate("App"), Locate(name)), "", Encoding.UTF8)
        {
            Checksum = $"Sha256 {index:x64}",
        });

    private string Write(SettingFile file) => _folder.Write("App/obj/weft/" + file.Name, file.Text);

    private string Locate(WovenFile copy) => Locate("obj/weft/" + copy.RelativePath);

    private string Locate(string name) => _folder.Locate("App/" + name);
}
