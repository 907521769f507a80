using Weft.Generator.Tests.Harness;

namespace Weft.Generator.Tests;

/// <summary>Which members are woven, by the marks that reach them.</summary>
public class SelectionTests
{
    private const string Long = "{ while (true) { } }";

    [Theory]
    [InlineData("using Weft; class C { [Profile] void M() { } }", true)]
    [InlineData("using Weft; class C { [ProfileAttribute()] void M() { } }", true)]
    [InlineData("class C { [Weft.Profile] void M() { } }", true)]
    [InlineData("class C { [global::Weft.Profile] void M() { } }", true)]
    [InlineData("using P = Weft.ProfileAttribute; class C { [P] void M() { } }", true)]
    [InlineData("using W = Weft; class C { [W.Profile] void M() { } [W::Profile] void N() { } }", true)]
    [InlineData("namespace Weft.Samples { class C { [Profile] void M() { } } }", true)]
    [InlineData("namespace N { using Weft; class C { [Profile] void M() { } } }", true)]
    [InlineData("class C { [Profile] void M() { } }", false)]
    [InlineData("class C { [Other.Profile] void M() { } }", false)]
    [InlineData("using Weft; class ProfileAttribute : System.Attribute { } class C { [Profile] void M() { } }", false)]
    [InlineData("using Weft; namespace N { class ProfileAttribute : System.Attribute { } class C { [Profile] void M() "
        + "{ } } }", false)]
    [InlineData("namespace N { using Weft; class C { [Profile] void M() { } } } class ProfileAttribute : "
        + "System.Attribute { }", true)]
    [InlineData("[method: Weft.Profile] record C(int P) { void M() { while (true) { } } }", false)]
    [InlineData("using Weft; class C { [return: Profile] int M() { return 1; } }", false)]
    public void An_attribute_is_recognised_as_the_language_would_bind_it(string text, bool isWoven) =>
        Assert.Equal(isWoven, WovenNames(new ProjectOptions(), ("A.cs", text)).Contains("M"));

    [Fact]
    public void A_global_using_in_another_file_counts() =>
        Assert.Equal(["M"],
            WovenNames(new ProjectOptions(), ("A.cs", "class C { [Profile] void M() { } }"),
                ("Usings.cs", "global using global::Weft;")));

    [Theory]
    [InlineData($"[Weft.Profile] class C {{ void Long() {Long} int Trivial() => 1; }}", "Long")]
    [InlineData($"[assembly: Weft.Profile] class C {{ void Long() {Long} }}", "Long")]
    [InlineData($"[Weft.Profile] class C {{ class Nested {{ void Long() {Long} }} }}", "Long")]
    [InlineData($"[Weft.Profile] class C {{ [Weft.NoProfile] class Nested {{ void Long() {Long} }} }}", "")]
    [InlineData($"[Weft.NoProfile] class C {{ [Weft.Profile] int Marked() => 1; void Long() {Long} }}", "Marked")]
    [InlineData($"[Weft.Profile] class C {{ [Weft.NoProfile] void M() {{ while (true) {{ }} void Long() {Long} }} }}",
        "")]
    [InlineData("class C { [Weft.Profile] int P { get => 1; [Weft.NoProfile] set { } } }", "get_P")]
    [InlineData("class C { [Weft.Profile] void M() { Local(); void Local() { } } }", "M")]
    [InlineData($"class C {{ [Weft.Profile] void M() {{ F(() => {Long}); }} }}", "M")]
    [InlineData($"class C {{ void F(params System.Action[] all) => G(); void G() {{ }} void M() {{ F([Weft.Profile] "
        + $"() => {{ G(); }}, () => {Long}); }} }}", "M.lambda")]
    [InlineData($"[Weft.Profile] class C {{ void F(params System.Action[] all) => G(); void G() {{ }} void M() {{ "
        + $"F(() => {Long}, delegate {{ G(); }}, async () => {Long}); }} }}", "M M.lambda M.lambda")]
    [InlineData($"[Weft.Profile] class C {{ [Weft.NoProfile] void M() {{ F(() => {Long}); }} System.Action F = () => "
        + $"{Long}; }}", ".ctor.lambda")]
    [InlineData($"[assembly: Weft.Profile] while (true) {{ }} class C {{ void Long() {Long} }}", "Main Long")]
    [InlineData("[assembly: Weft.Profile] System.Console.WriteLine();", "")]
    [InlineData("while (true) { } [Weft.Profile] partial class Program { }", "Main")]
    [InlineData("[assembly: Weft.Profile] while (true) { } [Weft.NoProfile] partial class Program { }", "")]
    [InlineData($"while (true) {{ }} void Local() {Long} [Weft.Profile] partial class Program {{ void Own() {Long} "
        + $"class Nested {{ void Inner() {Long} }} }} class C {{ void Other() {Long} }}", "Main Main.Local Own Inner")]
    [InlineData($"while (true) {{ }} void Local() {Long} partial class Program {{ void Own() {Long} }} [Weft.Profile] "
        + $"class C {{ void Other() {Long} }}", "Other")]
    [InlineData($"[assembly: Weft.Profile] while (true) {{ }} [Weft.NoProfile] partial class Program {{ void Own() "
        + $"{Long} }} class C {{ void Other() {Long} }}", "Other")]
    [InlineData($"while (true) {{ }} [Weft.Profile] partial class Program {{ }} namespace N {{ partial class Program "
        + $"{{ void Other() {Long} }} }}", "Main")]
    [InlineData("[Weft.Profile] class C { void M() { Call(1, 2, 3); Call(4, 5, 6); Call(7, 8, 9); Call(); } }", "M")]
    [InlineData("[Weft.Profile] class C { void M() { Call(1, 2, 3); Call(4, 5, 6); } }", "")]
    public void The_nearest_mark_decides(string text, string names) =>
        Assert.Equal(names.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            WovenNames(new ProjectOptions(), ("A.cs", text)));

    [Fact]
    public void A_mark_on_one_part_of_a_type_covers_all_parts() => Assert.Equal(
        ["Long"],
        WovenNames(
            new ProjectOptions(),
            ("A.cs", "[Weft.Profile] partial class C<T> { }"),
            ("B.cs", $"partial class C<U> {{ void Long() {Long} }} partial class C {{ void Other() {Long} }}")));

    [Fact]
    public void A_mark_on_the_type_of_top_level_statements_in_another_file_covers_no_other_type_in_theirs() =>
        Assert.Equal(
        ["Main"],
        WovenNames(
            new ProjectOptions(),
            ("A.cs", $"while (true) {{ }} class C {{ void Other() {Long} }} record R {{ void Other() {Long} }}"),
            ("B.cs", "[Weft.Profile] partial class Program { }")));

    [Theory]
    [InlineData("A.g.cs", "")]
    [InlineData("A.Designer.cs", "")]
    [InlineData("A.cs", "// <auto-generated/>\n")]
    public void Generated_files_are_woven_only_where_they_are_marked(string path, string header) => Assert.Equal(
        ["Marked"],
        WovenNames(new ProjectOptions { WholeAssembly = true },
            (path, $"{header}class C {{ void Long() {Long} [Weft.Profile] void Marked() {{ }} }}")));

    [Fact]
    public void Generated_files_are_woven_where_every_member_is() => Assert.Equal(
        ["Long", "Short"],
        WovenNames(new ProjectOptions { WholeAssembly = true, TrivialSize = "0" },
            ("A.g.cs", $"class C {{ void Long() {Long} void Short() {{ }} }}")));

    internal static IEnumerable<string> WovenNames(ProjectOptions options, params (string Path, string Text)[] files)
    {
        var sources = new SourceProject(options, files).Weave().Results.Single().GeneratedSources;
        var registration = sources.FirstOrDefault(source => source.HintName == "Weft.Registration.g.cs");
        return registration.SourceText is null
            ? []
            : registration.SourceText.ToString().Split('\n').Where(line => line.Contains('\t'))
                .Select(line => line.Split('\t')[1]);
    }
}
