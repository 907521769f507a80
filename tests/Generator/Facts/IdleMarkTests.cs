using Weft.Generator.Tests.Harness;

namespace Weft.Generator.Tests;

/// <summary>What <c>[Profile(Idle = …)]</c> says, and of which members.</summary>
public class IdleMarkTests
{
    [Theory]
    [InlineData("class C { [Profile(Idle = true)] void M() { } [Profile] void N() { } }", "M:idle N:")]
    [InlineData("[Profile(Idle = true)] class C { [Profile(Idle = false)] void M() { } [Profile] void N() { } }",
        "M: N:idle")]
    [InlineData("[assembly: Profile(Idle = true)] class C { [Profile] void M() { } [Profile(Group = \"A\")] void N() "
        + "{ } }", "M:idle N:idle")]
    [InlineData("[assembly: Profile(Idle = true)] [Profile(Idle = false)] class C { class D { [Profile] void M() { } "
        + "} }", "M:")]
    [InlineData("class C { const bool Waits = true; [Profile(Idle = Waits)] void M() { } [Profile(Idle = !Waits)] "
        + "void N() { } }", "M:idle N:")]
    [InlineData("class OtherAttribute : System.Attribute { public bool Idle { get; set; } } class C { [Profile, "
        + "Other(Idle = true)] void M() { } }", "M:")]
    public void The_nearest_word_counts(string text, string expected) =>
        Assert.Equal(expected, IdleIn(("A.cs", "using Weft; " + text)));

    [Fact]
    public void All_parts_of_a_type_are_idle_whichever_of_them_says_so() => Assert.Equal(
        "M:idle N:idle",
        IdleIn(("A.cs", "partial class C { [Weft.Profile] void M() { } }"),
            ("B.cs", "[Weft.Profile(Idle = true)] partial class C { [Weft.Profile] void N() { } }")));

    private static string IdleIn(params (string Path, string Text)[] files)
    {
        var isIdle = false;
        var members = new List<string>();
        foreach (var line in RegistrationText.TableOf(new ProjectOptions(), files).Split('\n',
            StringSplitOptions.RemoveEmptyEntries))
        {
            isIdle = line[0] == 'I' ? line.Length > 1 : isIdle;
            if (char.IsDigit(line[0]))
            {
                members.Add(line[(line.IndexOf('\t', StringComparison.Ordinal) + 1)..] + (isIdle ? ":idle" : ":"));
            }
        }

        return string.Join(' ', members);
    }
}
