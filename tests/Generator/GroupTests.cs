using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Weft.Generator.Tests.Harness;

namespace Weft.Generator.Tests;

/// <summary>Which group a woven member is in: the nearest declaration that names one has the word.</summary>
public class GroupTests
{
    private const string Long = "{ while (true) { } }";

    [Theory]
    [InlineData("class C { [Profile(Group = \"A\")] void M() { } }", "M:A")]
    [InlineData("[Profile(Group = \"A\")] class C { [Profile] void M() { } }", "M:A")]
    [InlineData("[Profile(Group = \"A\")] class C { [Profile(Group = \"B\")] void M() { } [Profile] void N() { } }",
        "M:B N:A")]
    [InlineData("[Profile(Group = \"A\")] class C { [Profile(Group = \"\")] void M() { } [Profile(Group = null)] void "
        + "N() { } }", "M: N:")]
    [InlineData("[assembly: Profile(Group = \"A\")] class C { [Profile] void M() { } }", "M:A")]
    [InlineData("[assembly: Profile(Group = \"A\")] [Profile(Group = \"B\")] class C { class D { [Profile] void M() { "
        + "} } }", "M:B")]
    [InlineData("class C { [Profile(Group = \"A\")] int P { get { return 1; } set { } } }", "get_P:A set_P:A")]
    [InlineData("class C { [Profile(Group = \"A\")] void M() { L(); [Profile] void L() { } } }", "M:A M.L:A")]
    [InlineData("[Profile(Group = \"A\")] class C { [NoProfile] class D { [Profile] void M() { } } }", "M:A")]
    [InlineData("[ProfileAttribute(Group = \"A\")] class C { [Weft.Profile()] void M() { } }", "M:A")]
    [InlineData($"while (true) {{ L(); }} [Profile] void L() {Long} [Profile(Group = \"A\")] partial class Program {{ "
        + $"}} class C {{ [Profile] void M() {{ }} }}", "Main:A Main.L:A M:")]
    public void The_nearest_name_counts(string text, string expected) =>
        Assert.Equal(expected, GroupsOf(("A.cs", "using Weft; " + text)));

    [Fact]
    public void All_parts_of_a_type_are_in_its_group_whichever_of_them_names_it() => Assert.Equal(
        "M:A N:A",
        GroupsOf(("A.cs", "partial class C { [Weft.Profile] void M() { } }"),
            ("B.cs", "[Weft.Profile(Group = \"A\")] partial class C { [Weft.Profile] void N() { } }")));

    [Theory]
    [InlineData("\"two words\"", "two words")]
    [InlineData("@\"say \"\"so\"\"\"", "say \"so\"")]
    [InlineData("\"\"\"raw\"\"\"", "raw")]
    [InlineData("(\"A\" + \"B\")", "AB")]
    [InlineData("nameof(System.String) + \"s\"", "Strings")]
    [InlineData("nameof(System.Collections.Generic.List<int>)", "List")]
    [InlineData("\"a\\tb\\r\\nc\\u2028d\"", "a b  c d")]
    [InlineData("\"  \"", "")]
    public void Names_are_read_from_the_source(string value, string name) =>
        Assert.Equal("M:" + name,
            GroupsOf(("A.cs", $"using Weft; class C {{ [Profile(Group = {value})] void M() {{ }} }}")));

    [Theory]
    [InlineData("class C { const string X = \"A\"; [Profile(Group = X)] void M() { } }", "M:A")]
    [InlineData("class C { const string X = null; [Profile(Group = X)] void M() { } }", "M:")]
    [InlineData("[Profile(Group = Names.Parser)] class C { [Profile] void M() { } }", "M:Parser stage")]
    [InlineData("[Profile(Group = \"The \" + Names.Parser)] class C { [Profile] void M() { } }", "M:The Parser stage")]
    [InlineData("class C { [Profile(Group = $\"{Names.Parser}s\")] void M() { } }", "M:Parser stages")]
    [InlineData("[Profile(Group = Names.Parser)] partial class C { [Profile] void M() { } }", "M:Parser stage")]
    [InlineData("[assembly: Profile(Group = Names.Parser)] class C { [Profile] void M() { } }", "M:Parser stage")]
    [InlineData("using static Names; class C { [Profile(Group = Parser)] void M() { } }", "M:Parser stage")]
    public void Constants_are_looked_up_wherever_they_are_declared(string text, string expected) => Assert.Equal(
        expected,
        GroupsOf(("A.cs", "using Weft; " + text),
            ("Names.cs", "static class Names { public const string Parser = nameof(Parser) + \" stage\"; }")));

    [Fact]
    public void All_parts_of_a_type_are_in_the_group_that_one_of_them_names_by_a_constant() => Assert.Equal(
        "M:Parser N:Parser",
        GroupsOf(
            ("A.cs", "partial class C { [Weft.Profile] void M() { } }"),
            ("B.cs", "[Weft.Profile(Group = X.Name)] partial class C { [Weft.Profile] void N() { } } static class X { "
                + "public const string Name = \"Parser\"; }")));

    [Fact]
    public void A_property_of_that_name_of_another_attribute_means_nothing() => Assert.Equal(
        "M:", GroupsOf(("A.cs", "using Weft; class OtherAttribute : System.Attribute { public string Group { get; "
            + "set; } } class C { [Profile, Other(Group = \"A\")] void M() { } }")));

    private static string GroupsOf(params (string Path, string Text)[] files)
    {
        var group = "";
        var members = new List<string>();
        foreach (var line in TableOf(new SourceProject(new ProjectOptions(), files)).Split('\n',
            StringSplitOptions.RemoveEmptyEntries))
        {
            group = line[0] == 'G' ? line[1..] : group;
            if (char.IsDigit(line[0]))
            {
                members.Add(line[(line.IndexOf('\t', StringComparison.Ordinal) + 1)..] + ":" + group);
            }
        }

        return string.Join(' ', members);
    }

    // The one text that the registration returns.
    private static string TableOf(SourceProject project)
    {
        var registration =
            project.Weave().Results.Single().GeneratedSources.Single(
                source => source.HintName == "Weft.Registration.g.cs");
        var literals = CSharpSyntaxTree.ParseText(registration.SourceText).GetRoot().DescendantNodes()
            .OfType<ReturnStatementSyntax>().Select(node => node.Expression);
        return literals.Single(
            literal => literal?.RawKind == (int)SyntaxKind.Utf8StringLiteralExpression)!.GetFirstToken().ValueText;
    }
}
