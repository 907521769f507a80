using System.Text;
using System.Text.RegularExpressions;
using Weft.EndToEnd.Tests.Packages;
using Weft.EndToEnd.Tests.Programs;

namespace Weft.EndToEnd.Tests;

/// <summary>Without the property there is nothing of Weft in what is built.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class OffTests(PackedWeft weft)
{
    /// <summary>The attribute in both of its forms: a name alone, and one with an argument.</summary>
    private static string Marked =>
        Sources.Hello.Replace("private static void Quiet",
            "[Profile(Group = nameof(Work) + \"ing\")] private static void Quiet", StringComparison.Ordinal);

    private static string WithoutAttributes =>
        Regex.Replace(Marked, @"using Weft;|\[Profile.*?\]", static found => new string(' ', found.Length));

    [Fact]
    public void The_assembly_is_the_one_that_blanks_in_place_of_the_attributes_would_give()
    {
        const string Properties = "<DebugType>none</DebugType>";
        var folder = weft.NextFolder("off");
        var stranger = new UserProject(null, Path.Combine(folder, "stranger/App"), Properties,
            sources: ("Program.cs", WithoutAttributes));
        var user = new UserProject(weft, Path.Combine(folder, "user/App"), Properties, sources: ("Program.cs", Marked));
        new Solution(folder, stranger, user).Build().SucceededWithoutWarnings();

        Assert.Equal(File.ReadAllBytes(stranger.IntermediateAssembly), File.ReadAllBytes(user.IntermediateAssembly));
        Assert.False(Directory.Exists(user.Locate("obj/Release/net10.0/weft")));
    }

    [NativeFact]
    public void A_NativeAOT_program_contains_nothing_of_Weft()
    {
        var project = new UserProject(weft, weft.NextFolder("App"), "<PublishAot>true</PublishAot>",
            sources: ("Program.cs", Marked));
        project.Publish().SucceededWithoutWarnings();

        var program = File.ReadAllBytes(project.Locate("out/App"));
        Assert.Equal(-1, program.AsSpan().IndexOf("Weft"u8));
        Assert.Equal(-1, program.AsSpan().IndexOf(Encoding.Unicode.GetBytes("Weft")));
        Assert.Equal("hello\n", project.RunPublished().Succeeded().Output);
    }

    [Fact]
    public void A_trimmed_program_does_not_carry_the_assemblies_of_Weft()
    {
        var project = new UserProject(weft, weft.NextFolder("App"), "<PublishTrimmed>true</PublishTrimmed>",
            sources: ("Program.cs", Marked));
        project.Publish("--self-contained").SucceededWithoutWarnings();
        Assert.DoesNotContain(Directory.GetFiles(project.Locate("out")),
            static path => Path.GetFileName(path).StartsWith("Weft", StringComparison.Ordinal));
    }
}
