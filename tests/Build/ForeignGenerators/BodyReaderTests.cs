namespace Weft.Build.Tests.ForeignGenerators;

/// <summary>
/// What a generator reads in a member's text has to be what it read before: such members stay as they are, and no
/// others.
/// </summary>
public sealed class BodyReaderTests : IDisposable
{
    private const string Orders = """
        using System.Threading.Tasks;
        [Inline]
        partial class Orders
        {
            [MakeSync] static async Task<int> Count() { await Task.Yield(); return 1; }
            [MakeSync] static async Task<int> Sum() { var all = await Task.FromResult(2); return all; }
            static async Task<int> Other() { await Task.Yield(); return 3; }
            static int Plain() { return 4; }
        }
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Bodies_that_are_copied_stay_as_they_are()
    {
        var project = Project(GeneratorSources.Sync).With("Orders.cs", Orders).With("More.cs",
            "class More { int M() { return 1; } }");

        var result = project.Weave();

        Assert.Equal(["Orders.Count: WEFT0024 (read by Maker)", "Orders.Sum: WEFT0024 (read by Maker)"], result.Left);
        Assert.Equal(["Orders.Other", "Orders.Plain", "More.M"], result.Woven);
        Assert.Empty(result.Result.Messages);
    }

    [Fact]
    public void A_member_that_is_marked_itself_gets_a_warning_that_names_the_generator()
    {
        var project = Project(GeneratorSources.Sync).With("A.cs",
            "using Weft; partial class A { [Profile, MakeSync] static int M() { return 1; } [Profile] static int N() "
            + "{ return 2; } }");

        var result = WeavePass.Run(project.Request with
        {
            Properties = project.Request.Properties.SetItem("WeftScope", "Attributed"),
        });

        var message = Assert.Single(result.Messages);
        Assert.Contains("A.cs(1,62): warning WEFT0024: 'M' is not woven, because the source generator 'Maker' ",
            message, StringComparison.Ordinal);
        Assert.Equal(1, result.Report!.Rows.Count(static row => row.IsWoven));
    }

    [Fact]
    public void Expression_bodies_that_are_inlined_stay_as_they_are()
    {
        const string Mapper = """
            [Inline]
            partial class Mapper
            {
                static object First() => new object();
                static object Second() { return new object(); }
                static object Third() { return new object(); }
            }

            class Other { object Fourth() => new object(); }
            """;

        var result = Project(GeneratorSources.Inliner).With("Mapper.cs", Mapper).With("Others.cs", Many("Plain", 40))
            .Weave();

        Assert.Equal(["Mapper.First: WEFT0024 (read by Maker)"], result.Left);
        Assert.Equal(43, result.Woven.Count());
    }

    [Fact]
    public void What_is_read_in_another_file_by_its_meaning_is_found()
    {
        var project = Project(GeneratorSources.BoundInliner)
            .With("Caller.cs", "[Inline] class Caller { object M() { return Far.Away.Value(); } }")
            .With("Others.cs", Many("Plain", 40))
            .With("Far.cs",
                "namespace Far; static class Away { public static int Value() => 7; public static int Not() => 8; }");

        Assert.Equal(["Far.Away.Value: WEFT0024 (read by Maker)"], project.Weave().Left);
    }

    [Fact]
    public void Who_complains_or_throws_at_woven_text_only_reads_it()
    {
        var project = Project(GeneratorSources.Critic).With("A.cs",
            "class A { [Pure] static int M() { return 1; } static int N() { return 2; } }");
        Assert.Equal(["A.M: WEFT0024 (read by Maker)"], project.Weave().Left);
    }

    [Fact]
    public void Functions_inside_of_a_member_stay_with_it()
    {
        var project = Project(GeneratorSources.Sync).With("A.cs", """
            partial class A
            {
                [MakeSync] static int M() { return Local() + new System.Func<int>(() => { return 1; })(); static int Local() { return 2; } }
                static int N() { return 3; }
            }
            """);
        Assert.Equal(["A.N"], project.Weave().Woven);
    }

    [Fact]
    public void Lines_of_the_raw_text_keep_a_file_and_lines_that_users_see_do_not()
    {
        const string Source =
            "class Before { int M()\n{ return 1; } }\n\npartial class At {\n[Where] void N()\n{ } }\n";
        var raw = Project(GeneratorSources.Lines).With("A.cs", Source).With("B.cs", Many("Plain", 5)).Weave();
        Assert.Equal(["B.cs"], raw.Copies);
        Assert.All(raw.Left,
            static left => Assert.EndsWith("WEFT0024 (read by Maker)", left, StringComparison.Ordinal));

        Assert.Empty(Project(GeneratorSources.MappedLines, "Mapped").With("C.cs", Source).Weave().Left);
    }

    [Fact]
    public void A_checksum_of_the_text_keeps_a_file()
    {
        var result = Project(GeneratorSources.Checksums)
            .With("A.cs", "[Asset] partial class A { int M() { return 1; } int N() { return 1; } }")
            .With("B.cs", "class B { int M() { return 1; } }").Weave();
        Assert.Equal(["B.cs"], result.Copies);
        Assert.Equal(["A.M: WEFT0024 (read by Maker)", "A.N: WEFT0024 (read by Maker)"], result.Left);
    }

    [Fact]
    public void Two_generators_are_each_named_for_what_they_read()
    {
        var project = Project(GeneratorSources.Sync, "Syncing").WithGenerator("Inlining", GeneratorSources.Inliner)
            .With("A.cs",
                "partial class A { [MakeSync] static int M() { return 1; } } [Inline] partial class B { static object "
                + "N() => 2; static object O() { return 3; } }");
        Assert.Equal(["A.M: WEFT0024 (read by Syncing)", "B.N: WEFT0024 (read by Inlining)"], project.Weave().Left);
    }

    private static string Many(string name, int count) =>
        $"static class {name} {{ {string.Concat(Enumerable.Range(0, count).Select(static index => $"static int M{index}() {{ return {index}; }}\n"))} }}";

    private GeneratorProject Project(string generator, string name = "Maker") =>
        new GeneratorProject(_folder).WithGenerator(name, generator);
}
