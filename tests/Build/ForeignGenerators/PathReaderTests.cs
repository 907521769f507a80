namespace Weft.Build.Tests.ForeignGenerators;

/// <summary>
/// A generator that makes something of paths, or of the list of files, sees woven copies where no member can be
/// blamed.
/// </summary>
public sealed class PathReaderTests : IDisposable
{
    private const string Player = "[Asset] partial class Player { int M() { return 1; } int N() { return 1; } }";
    private const string Other = "class Other { int M() { return 1; } }";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(GeneratorSources.Paths)]
    [InlineData(GeneratorSources.PathHashes)]
    public void Files_whose_paths_are_read_stay_where_they_are(string generator)
    {
        var result = Project(generator).With("Scripts/Player.cs", Player).With("Other.cs", Other)
            .With("Another.cs", Other.Replace("Other", "Another", StringComparison.Ordinal)).Weave();

        Assert.Equal(["Other.cs", "Another.cs"], result.Copies);
        Assert.Equal(["Player.M: WEFT0110 (read by Maker)", "Player.N: WEFT0110 (read by Maker)"], result.Left);
        Assert.Equal(
            "weft: warning WEFT0110: The source generator 'Maker' makes code of the paths of files, and woven copies "
            + "have others: Player.cs is left as it is; "
                + "if that does no harm, say so with WeftTrustedGenerators=Maker",
            Assert.Single(result.Result.Messages));
    }

    [Fact]
    public void Where_one_file_more_makes_the_difference_nothing_is_woven()
    {
        var result = Project(GeneratorSources.Counter).With("Player.cs", Player).With("Other.cs", Other).Weave();

        Assert.Empty(result.Result.Files);
        Assert.Equal(3, result.Left.Count());
        Assert.StartsWith(
            "weft: warning WEFT0111: The program is built without probes, because the source generator 'Maker' makes "
            + "other code as soon as anything is woven; ",
            Assert.Single(result.Result.Messages),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_is_trusted_is_not_asked()
    {
        var project = Project(GeneratorSources.Counter).With("Player.cs", Player);
        var result = WeavePass.Run(project.Request with { TrustedGenerators = ["maker"] });
        Assert.Empty(result.Messages);
        Assert.Equal(2, result.Files.Length);
    }

    [Fact]
    public void Places_in_interceptors_are_no_difference()
    {
        var result = Project(GeneratorSources.Interceptor)
            .With("A.cs", "class A { void CallMe() { } void M() { CallMe(); } }").Weave();
        Assert.Empty(result.Left);
        Assert.Empty(result.Result.Messages);
    }

    [Fact]
    public void Names_attributes_comments_and_documentation_are_the_same_in_a_copy()
    {
        var result = Project(GeneratorSources.Lister).With("A.cs", """
            #region first
            /// <summary>A type.</summary>
            [Inline] class A
            {
                // A method.
                [System.Obsolete] void M() { }

                /// <summary>Another.</summary>
                int N() => 1;
            }
            #endregion
            """).Weave();
        Assert.Empty(result.Left);
    }

    private GeneratorProject Project(string generator) =>
        new GeneratorProject(_folder).WithGenerator("Maker", generator);
}
